package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.OpenToAll;
import vn.motcua.payment.Bills;
import vn.motcua.presentation.OnPaper;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;
import vn.motcua.ui.LookAlikeHint;
import vn.motcua.ui.Messages;

/**
 * Look-up by what a citizen has in hand: the dossier's number, the reference of the filing, the number of a receipt for money,
 * the address of a QR code. Shows that and the degree of completion, nothing else.
 */
@Controller
class LookUpPage {
    /** How far a stage is on the way, in percent; null where the way has ended without a result. */
    private static @Nullable Integer percent(Stage stage) {
        return switch (stage) {
            case SUBMITTED -> 10;
            case AWAITING_SUPPLEMENT -> 25;
            case IN_HANDLING -> 50;
            case DECIDED -> 90;
            case CLOSED -> 100;
            case REFUSED, WITHDRAWN -> null;
        };
    }

    record Found(String number, Stage stage, @Nullable Integer percent) {
        String tone() {
            return switch (stage) {
                case DECIDED, CLOSED -> "good";
                case AWAITING_SUPPLEMENT -> "soon";
                case REFUSED, WITHDRAWN -> "calm";
                case SUBMITTED, IN_HANDLING -> "open";
            };
        }
    }

    /** @param asked the number as typed; empty on the first visit */
    record View(
            String asked, List<Finding> findings, @Nullable Found found) {}

    private final Dossiers dossiers;
    private final FilingReferences references;
    private final Bills bills;
    private final Messages messages;

    LookUpPage(Dossiers dossiers, FilingReferences references, Bills bills, Messages messages) {
        this.dossiers = dossiers;
        this.references = references;
        this.bills = bills;
        this.messages = messages;
    }

    @GetMapping("/tra-cuu")
    @OpenToAll(why = "TT 01/2018/TT-VPCP, Đ. 16 k. 2 d: number and degree of completion are public")
    String show(
            @RequestParam(name = "ma", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var paper = OnPaper.read(asked).orElse(null);
        if (paper instanceof OnPaper.Result(var token)) {
            return "redirect:/kiem-tra/" + token;
        }
        var problem = problem(paper);
        if (asked.isBlank()) {
            model.addAttribute("view", new View("", List.of(), null));
        } else if (paper == null || !problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var language = Languages.of(request);
            var hint = LookAlikeHint.of(OnPaper.lookAlikes(asked), messages, language);
            var finding = new Finding("ma", messages.text(language, "portal.look-up." + problem) + hint);
            model.addAttribute("view", new View(asked.strip(), List.of(finding), null));
        } else {
            model.addAttribute("view", found(paper));
        }
        return "portal/lookup";
    }

    private View found(OnPaper paper) {
        var found = stage(paper)
                .map(stage -> new Found(paper.text(), stage, percent(stage)))
                .orElse(null);
        return new View(paper.text(), List.of(), found);
    }

    /** Last part of the message's key why nothing is looked up; empty where something is. */
    private static String problem(@Nullable OnPaper paper) {
        return switch (paper) {
            case null -> "bad-number";
            case OnPaper.MistypedFiling _ -> "bad-reference";
            case OnPaper.Page _ -> "own-page";
            case OnPaper.OtherAddress _ -> "bad-address";
            case OnPaper.Card _, OnPaper.Person _ -> "person";
            case OnPaper.Numbered _, OnPaper.Filing _, OnPaper.Money _, OnPaper.Result _ -> "";
        };
    }

    private Optional<Stage> stage(OnPaper paper) {
        return switch (paper) {
            case OnPaper.Numbered(var number) -> dossiers.publicState(number).map(Dossiers.PublicState::stage);
            case OnPaper.Filing(var reference) -> references.dossier(reference).flatMap(this::stage);
            case OnPaper.Money(var code) ->
                bills.quoted(code)
                        .filter(bill -> bill.caseKind().equals(DossierTrace.CASE_KIND))
                        .flatMap(bill -> stage(new DossierId(bill.caseId())));
            default -> Optional.empty();
        };
    }

    private Optional<Stage> stage(DossierId id) {
        return dossiers.find(id).map(Dossier::stage);
    }
}
