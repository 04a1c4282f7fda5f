package vn.motcua.templatedesign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.notification.JudgeNoticeWords;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.sharing.ChooseProcedures;
import vn.motcua.templatedesign.ConcernedProcedures;
import vn.motcua.templatedesign.MakeNewTemplate;
import vn.motcua.templatedesign.TemplateKind;
import vn.motcua.templatedesign.TypedTemplate;
import vn.motcua.ui.Languages;

/** A template is made from an empty page (bản mẫu mới): what it is made of, for whom, and which procedures could use it. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class NewTemplatePages {
    static final String ADDRESS = "/quan-tri/ban-mau-moi";
    private static final String DRAFTS = "/quan-tri/thay-doi-nhieu/ban/";
    private static final String LOOK = "xem";
    private static final int SHOWN_MAX = 20;

    /**
     * @param fields of law, to choose from
     * @param concerned some of the procedures that could use it; none while nothing says which
     * @param more how many others
     */
    record View(
            TypedTemplate typed,
            List<String> fields,
            List<ConcernedProcedures.Concerned> concerned,
            int more,
            List<PackageFinding> refused,
            List<Finding> findings) {
        View {
            concerned = List.copyOf(concerned);
            refused = List.copyOf(refused);
            findings = List.copyOf(findings);
        }

        List<String> facts() {
            return TypedTemplate.facts();
        }

        List<String> competenceRows() {
            return TypedTemplate.competenceRows();
        }

        List<String> competent() {
            return TypedTemplate.competent();
        }

        int reductionsMax() {
            return TypedTemplate.REDUCTIONS_MAX;
        }

        List<String> notices() {
            return JudgeNoticeWords.kinds();
        }
    }

    private final MakeNewTemplate make;
    private final ChooseProcedures choose;
    private final ConcernedProcedures concerned;
    private final CurrentUser user;

    NewTemplatePages(MakeNewTemplate make, ChooseProcedures choose, ConcernedProcedures concerned, CurrentUser user) {
        this.make = make;
        this.choose = choose;
        this.concerned = concerned;
        this.user = user;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam(name = "loai", defaultValue = "") String kind) {
        return page(new TypedTemplate(kind(kind), Map.of()), List.of(), List.of());
    }

    /** @param sent what was typed, by name of its input, and the button: {@code xem} only looks who is concerned */
    @PostMapping(ADDRESS)
    ModelAndView make(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var typed = new TypedTemplate(kind(sent.getOrDefault("loai", "")), sent);
        if (typed.line("lam").equals(LOOK)) {
            return page(typed, List.of(), List.of());
        }
        var officer = user.officer();
        var editor = new Editor(officer.account().value(), officer.name());
        return switch (make.make(typed, editor, Languages.of(request))) {
            case MakeNewTemplate.Outcome.Opened(var draft) -> new ModelAndView("redirect:" + DRAFTS + draft);
            case MakeNewTemplate.Outcome.Refused(var findings, var elsewhere) -> page(typed, findings, elsewhere);
        };
    }

    private static TemplateKind kind(String word) {
        return TemplateKind.of(word).orElse(TemplateKind.FEE);
    }

    private ModelAndView page(TypedTemplate typed, List<Finding> findings, List<PackageFinding> refused) {
        var asked = new ChooseProcedures.Asked(typed.line("field"), level(typed.line("decidedBy")), "", "");
        var found =
                asked.isAll() ? List.<Procedures.Entry>of() : choose.find(asked).procedures();
        var view = new View(
                typed,
                choose.fields(),
                concerned.of(found.subList(0, Math.min(SHOWN_MAX, found.size())), typed),
                Math.max(0, found.size() - SHOWN_MAX),
                refused,
                findings);
        var page = new ModelAndView("templatedesign/web/newTemplate", "view", view);
        page.setStatus(findings.isEmpty() && refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static @Nullable Level level(String decidedBy) {
        return Optional.of(decidedBy)
                .filter(one -> !one.isEmpty())
                .map(one -> one.equals("COMMUNE") ? Level.COMMUNE : Level.PROVINCE)
                .orElse(null);
    }
}
