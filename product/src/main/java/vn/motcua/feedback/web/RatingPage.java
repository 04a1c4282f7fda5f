package vn.motcua.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.feedback.RateDossier;
import vn.motcua.feedback.Rating;
import vn.motcua.feedback.Ratings;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Asks the applicant once how it was. */
@Controller
@RequestMapping("/ho-so-cua-toi/{id}/danh-gia")
@ForCitizens
class RatingPage {
    record View(String id, @Nullable Rating given, int score, String comment, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private final RateDossier rateDossier;
    private final Ratings ratings;
    private final Dossiers dossiers;
    private final Messages messages;
    private final CurrentUser user;

    RatingPage(RateDossier rateDossier, Ratings ratings, Dossiers dossiers, Messages messages, CurrentUser user) {
        this.rateDossier = rateDossier;
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(id, 0, "", List.of());
    }

    @PostMapping
    ModelAndView rate(
            @PathVariable UUID id,
            @RequestParam(name = "diem", defaultValue = "0") int score,
            @RequestParam(name = "nhan-xet", defaultValue = "") String comment,
            HttpServletRequest request) {
        var outcome = rateDossier.rate(new DossierId(id), user.citizen().account(), score, comment);
        if (outcome instanceof Refusal refusal) {
            var text = messages.text(Languages.of(request), "refusal." + refusal.code());
            boolean isComment = refusal instanceof RateDossier.Outcome.Unusable && Rating.isScore(score);
            var again = page(id, score, comment, List.of(new Finding(isComment ? "nhan-xet" : "diem", text)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:/ho-so-cua-toi/" + id + "/danh-gia");
    }

    private ModelAndView page(UUID id, int score, String comment, List<Finding> findings) {
        var dossier = dossiers.own(new DossierId(id), user.citizen().account());
        var given = ratings.of(dossier.id()).orElse(null);
        return new ModelAndView(
                "feedback/web/rating", "view", new View(id.toString(), given, score, comment, findings));
    }
}
