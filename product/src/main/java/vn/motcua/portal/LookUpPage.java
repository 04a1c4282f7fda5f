package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.OpenToAll;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Look-up by dossier number: shows the number and the degree of completion, nothing else. */
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
    private final Messages messages;

    LookUpPage(Dossiers dossiers, Messages messages) {
        this.dossiers = dossiers;
        this.messages = messages;
    }

    @GetMapping("/tra-cuu")
    @OpenToAll(why = "TT 01/2018/TT-VPCP, Đ. 16 k. 2 d: number and degree of completion are public")
    String show(
            @RequestParam(name = "ma", defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var number = DossierNumber.normalised(asked);
        if (number.isEmpty()) {
            model.addAttribute("view", new View("", List.of(), null));
        } else if (!DossierNumber.isValid(number)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var finding = new Finding("ma", messages.text(Languages.of(request), "portal.look-up.bad-number"));
            model.addAttribute("view", new View(asked.strip(), List.of(finding), null));
        } else {
            var found = dossiers.publicState(new DossierNumber(number))
                    .map(state -> new Found(state.number().value(), state.stage(), percent(state.stage())))
                    .orElse(null);
            model.addAttribute("view", new View(number, List.of(), found));
        }
        return "portal/lookup";
    }
}
