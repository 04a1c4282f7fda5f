package vn.motcua.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.Entered;
import vn.motcua.casefile.KeepOriginals;
import vn.motcua.casefile.Originals;
import vn.motcua.casefile.Wrong;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;

/** The counter keeps originals of a dossier and gives them back. */
@Controller
@RequestMapping("/ho-so/{id}/ban-chinh")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.COUNTER)
class OriginalsPage {
    /** What was typed, so that nothing is lost when a rule says no. */
    record Typed(String taken, List<String> returned, String to) {
        static final Typed NOTHING = new Typed("", List.of(), "");

        Typed {
            returned = List.copyOf(returned);
        }
    }

    /**
     * @param held what the agency has now
     * @param shown how many events the dossier has
     */
    record View(
            CasefileDesk.Head head,
            List<String> held,
            int shown,
            boolean mayTake,
            Typed typed,
            String done,
            List<Finding> findings) {
        View {
            held = List.copyOf(held);
            findings = List.copyOf(findings);
        }
    }

    private static final Map<Wrong.Field, String> TAKING = Map.of(Wrong.Field.ITEMS, "giay-to");
    private static final Map<Wrong.Field, String> RETURNING =
            Map.of(Wrong.Field.ITEMS, "tra-lai", Wrong.Field.TO, "nguoi-nhan");

    private final CasefileDesk desk;
    private final KeepOriginals keepOriginals;
    private final Dossiers dossiers;
    private final CurrentUser user;

    OriginalsPage(CasefileDesk desk, KeepOriginals keepOriginals, Dossiers dossiers, CurrentUser user) {
        this.desk = desk;
        this.keepOriginals = keepOriginals;
        this.dossiers = dossiers;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(desk.atCounter(id), Typed.NOTHING, JustDone.of(request), List.of());
    }

    @PostMapping("/nhan")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(name = "giay-to", defaultValue = "") String items,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            HttpServletRequest request) {
        var dossier = desk.atCounter(id);
        var typed = new Typed(items, List.of(), "");
        var entered =
                keepOriginals.take(dossier.id(), user.officer(), items.lines().toList(), number(shown));
        return answer(dossier, entered, typed, TAKING, request);
    }

    @PostMapping("/tra")
    ModelAndView giveBack(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        var dossier = desk.atCounter(id);
        var items = fields.getOrDefault("tra-lai", List.of());
        var to = fields.getOrDefault("nguoi-nhan", List.of("")).getFirst();
        var entered = keepOriginals.giveBack(
                dossier.id(),
                user.officer(),
                items,
                to,
                number(fields.getOrDefault("da-xem", List.of("")).getFirst()));
        return answer(dossier, entered, new Typed("", items, to), RETURNING, request);
    }

    /** A page that does not say what it had shown is taken at its word. */
    private static int number(String shown) {
        return shown.matches("\\d{1,6}") ? Integer.parseInt(shown) : Integer.MAX_VALUE;
    }

    private ModelAndView answer(
            Dossier dossier, Entered entered, Typed typed, Map<Wrong.Field, String> names, HttpServletRequest request) {
        return switch (entered) {
            case Entered.Done _ ->
                JustDone.leadTo(
                        "/ho-so/" + dossier.id() + "/ban-chinh", names.equals(TAKING) ? "nhan" : "tra", request);
            case Entered.NotUsable(var wrong) -> page(dossier, typed, "", desk.findings(wrong, names, request));
            case Entered.No(var why) -> page(dossier, typed, "", desk.refused(why, request));
        };
    }

    private ModelAndView page(Dossier dossier, Typed typed, String done, List<Finding> findings) {
        var log = dossiers.trace(dossier.id());
        var held = Originals.held(log);
        var view = new View(desk.head(dossier), held, log.size(), Originals.mayTake(dossier), typed, done, findings);
        return CasefileDesk.page("originals", view, !findings.isEmpty());
    }
}
