package vn.motcua.passing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.passing.PassDossiers;
import vn.motcua.passing.PassDossiers.Passage;
import vn.motcua.passing.PassingRefusal;
import vn.motcua.passing.PreviewPassing;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/**
 * The administrator passes an agency's dossiers to its successor: chooses who, to whom and by which decision, sees what would
 * pass and what would not, then confirms what was seen. Two hundred at a time, the oldest first.
 */
@Controller
@RequestMapping(SuccessionPage.PATH)
@Requires(Permission.EDIT_ORGANISATION)
class SuccessionPage {
    static final String PATH = "/quan-tri/chuyen-ho-so";
    static final String OUTLOOK = "/xem";
    private static final int DONE_MAX = 200;

    private final PassDossiers passDossiers;
    private final PreviewPassing previewPassing;
    private final GatherSuccession gather;
    private final Messages messages;
    private final CurrentUser user;

    SuccessionPage(
            PassDossiers passDossiers,
            PreviewPassing previewPassing,
            GatherSuccession gather,
            Messages messages,
            CurrentUser user) {
        this.passDossiers = passDossiers;
        this.previewPassing = previewPassing;
        this.gather = gather;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView choose(@RequestParam Map<String, String> fields) {
        return form(Asked.of(fields), List.of());
    }

    /** @param done how many passed just now */
    @GetMapping(OUTLOOK)
    @AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.INSPECTION)
    ModelAndView outlook(
            @RequestParam Map<String, String> fields,
            @RequestParam(name = Asked.DONE, defaultValue = "") String done,
            HttpServletRequest request) {
        var asked = Asked.of(fields);
        var language = Languages.of(request);
        var findings = findings(asked, language);
        return findings.isEmpty()
                ? outlook(asked, List.of(), language).addObject("done", number(done))
                : form(asked, findings);
    }

    @PostMapping
    @AccessLogged(thing = "dossier", action = "passed", purpose = Purpose.INSPECTION)
    ModelAndView pass(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var asked = Asked.of(fields);
        var language = Languages.of(request);
        var findings = findings(asked, language);
        if (!findings.isEmpty()) {
            return form(asked, findings);
        }
        var after = asked.afterDossier().orElse(null);
        return switch (passDossiers.passShown(order(asked), after, asked.shown(), user.officer())) {
            case Passage.Went went -> new ModelAndView(new RedirectView(asked.doneAddress(went.passed()), true));
            case Passage.No(var why) -> outlook(asked, List.of(finding(why, language)), language);
        };
    }

    private List<Finding> findings(Asked asked, Language language) {
        var from = asked.fromAgency().flatMap(gather::agency);
        var to = asked.toAgency();
        var findings = new ArrayList<Finding>();
        if (from.isEmpty()) {
            findings.add(new Finding(Asked.FROM, messages.text(language, "passing.choose-from")));
        }
        if (to.isEmpty()) {
            findings.add(new Finding(Asked.TO, messages.text(language, "passing.choose-to")));
        }
        Optional<PassingRefusal.OfOrder> refused = from.isPresent() && to.isPresent()
                ? previewPassing.judge(order(asked))
                : previewPassing.judgeGround(asked.ground());
        refused.map(why -> finding(why, language)).ifPresent(findings::add);
        return findings;
    }

    private Finding finding(PassingRefusal.OfOrder why, Language language) {
        var field = switch (why) {
            case PassingRefusal.GroundMissing _, PassingRefusal.GroundTooLong _ -> Asked.GROUND;
            case PassingRefusal.SameAgency _, PassingRefusal.SuccessorNotOpen _ -> Asked.TO;
            case PassingRefusal.ListChanged _ -> "ho-so";
        };
        return new Finding(field, messages.text(language, "refusal." + why.code()));
    }

    private static PassDossiers.Order order(Asked asked) {
        return new PassDossiers.Order(
                asked.fromAgency().orElseThrow(), asked.toAgency().orElseThrow(), asked.ground());
    }

    private static int number(String done) {
        return done.matches("\\d{1,3}") ? Math.min(Integer.parseInt(done), DONE_MAX) : -1;
    }

    private ModelAndView form(Asked asked, List<Finding> findings) {
        return page("succession", gather.form(asked, findings), findings);
    }

    private ModelAndView outlook(Asked asked, List<Finding> findings, Language language) {
        return page("outlook", gather.outlook(asked, order(asked), language), findings)
                .addObject("findings", findings)
                .addObject("done", -1);
    }

    private static ModelAndView page(String name, Object view, List<Finding> findings) {
        var page = new ModelAndView("passing/web/" + name, "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
