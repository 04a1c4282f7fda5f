package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;

/** The head asks for a further supplement, with the reason why once more; the dossier counts as late from then on. */
@Controller
@RequestMapping("/ho-so/{id}/bo-sung-lan-nua")
@Requires(Permission.APPROVE_RESULT)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class SecondSupplementPage {
    /** What was typed before a rule said no. */
    record Typed(String items, String reason, String exception) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    record View(Sheet sheet, boolean isPossible, Typed typed, List<Finding> findings) {
        View {
            findings = List.copyOf(findings);
        }
    }

    private final CounterDesk counterDesk;
    private final LeaderDesk desk;
    private final AskForSupplement askForSupplement;
    private final CurrentUser user;

    SecondSupplementPage(
            CounterDesk counterDesk, LeaderDesk desk, AskForSupplement askForSupplement, CurrentUser user) {
        this.counterDesk = counterDesk;
        this.desk = desk;
        this.askForSupplement = askForSupplement;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(asking(id), Typed.NOTHING, List.of(), request);
    }

    @PostMapping
    ModelAndView ask(@PathVariable UUID id, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var dossier = asking(id);
        var typed = new Typed(
                fields.getOrDefault("noi-dung-bo-sung", ""),
                fields.getOrDefault("ly-do-bo-sung", ""),
                fields.getOrDefault("ly-do-lan-nua", ""));
        if (desk.isOld(dossier, fields.getOrDefault("da-xem", ""))) {
            var changed = desk.findings(new DossierRefusal.ContentChanged(), Anchors.HEADING, request);
            return page(dossier, typed, changed, request);
        }
        var asked = new AskForSupplement.Asked(typed.items().lines().toList(), typed.reason(), typed.exception());
        return switch (askForSupplement.askAgain(dossier.id(), user.officer(), asked)) {
            case Outcome.Done(var _) -> JustDone.leadTo("/ho-so/" + id, "bo-sung", request);
            case Outcome.No(var why) -> page(dossier, typed, desk.findings(why, Anchors.asking(why), request), request);
        };
    }

    /** @throws NotFound for whoever does not head those who ask */
    private Dossier asking(UUID id) {
        var dossier = counterDesk.dossier(new DossierId(id), user.officer());
        if (!counterDesk.holds(user.officer(), AskForSupplement.asking(dossier), Role.LEADER)) {
            throw new NotFound("dossier " + id + " for the head");
        }
        return dossier;
    }

    private ModelAndView page(Dossier dossier, Typed typed, List<Finding> findings, HttpServletRequest request) {
        var view = new View(desk.sheet(dossier, request), AskForSupplement.isPossible(dossier, true), typed, findings);
        return LeaderDesk.page("again", view, !findings.isEmpty());
    }
}
