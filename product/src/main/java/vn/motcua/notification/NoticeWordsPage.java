package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** The words of notices that a procedure has of its own (lời thông báo riêng): one kind at a time, beside the province's. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class NoticeWordsPage {
    private static final String EDIT = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/thong-bao/sua";
    private static final String PROVINCE = "tinh";

    /**
     * @param own kinds for which the procedure has words of its own
     * @param typed the words in the fields; none where the province's hold
     * @param vietnamese those words with sample data, of the province where there are none; likewise {@code english}
     */
    record View(
            ProcedureCode code,
            NoticeKind kind,
            Set<NoticeKind> own,
            TemplateWords typed,
            boolean isOwn,
            NoticePreview.Preview vietnamese,
            NoticePreview.Preview english,
            boolean canUndo,
            boolean canRedo,
            String done,
            List<Finding> findings) {
        View {
            own = Set.copyOf(own);
            findings = List.copyOf(findings);
        }

        String address() {
            return NoticeWordsPage.address(code);
        }

        List<NoticeKind> kinds() {
            return List.of(NoticeKind.values());
        }

        Map<String, String> offered() {
            return NoticeFacts.offered(kind);
        }
    }

    private final EditNoticeWords edit;
    private final NoticeTemplates templates;
    private final NoticePreview preview;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    NoticeWordsPage(
            EditNoticeWords edit,
            NoticeTemplates templates,
            NoticePreview preview,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.edit = edit;
        this.templates = templates;
        this.preview = preview;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    static String address(ProcedureCode code) {
        return "/quan-tri/thu-tuc/" + code + "/thong-bao/sua";
    }

    /** @param origin {@code tinh}: the fields begin with the province's words */
    @GetMapping(EDIT)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "goc", defaultValue = "") String origin,
            HttpServletRequest request) {
        var procedure = new ProcedureCode(code);
        var asked = kind(kind);
        var drafted = edit.open(procedure, editor());
        var own = drafted.words().get(asked);
        var typed = own != null ? own : origin.equals(PROVINCE) ? ofProvince(asked) : TemplateWords.of(Map.of());
        return page(procedure, asked, typed, drafted, request);
    }

    @PostMapping(EDIT)
    ModelAndView change(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var procedure = new ProcedureCode(code);
        var kind = kind(sent.getOrDefault("loai", ""));
        var deed = sent.getOrDefault("lam", "");
        switch (deed) {
            case "hoan-tac" -> edit.undo(procedure, editor());
            case "lam-lai" -> edit.redo(procedure, editor());
            default -> edit.keep(procedure, editor(), kind, TemplateWords.of(sent));
        }
        return deed.equals("xong")
                ? new ModelAndView("redirect:/quan-tri/thu-tuc/" + procedure + "/sua")
                : JustDone.leadTo(address(procedure) + "?loai=" + kind, "kept", request);
    }

    private static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(NoticeKind.FILED);
    }

    private TemplateWords ofProvince(NoticeKind kind) {
        return TemplateWords.of(templates.inForce(kind, LocalDate.now(clock)));
    }

    private ModelAndView page(
            ProcedureCode code,
            NoticeKind kind,
            TemplateWords typed,
            EditNoticeWords.Drafted drafted,
            HttpServletRequest request) {
        boolean isOwn = drafted.words().containsKey(kind);
        var shown = EditNoticeWords.isNothing(typed) ? ofProvince(kind) : typed;
        var view = new View(
                code,
                kind,
                drafted.words().keySet(),
                typed,
                isOwn,
                preview.of(kind, shown, Language.VI),
                preview.of(kind, shown, Language.EN),
                drafted.canUndo(),
                drafted.canRedo(),
                JustDone.of(request),
                isOwn ? findings(kind, typed, request) : List.of());
        return new ModelAndView("notification/own", Map.of("view", view));
    }

    private List<Finding> findings(NoticeKind kind, TemplateWords words, HttpServletRequest request) {
        return TemplateRules.judge(kind, words).stream()
                .map(wrong -> new Finding(
                        wrong.field(),
                        messages.text(
                                Languages.of(request),
                                wrong.text(),
                                wrong.facts().toArray())))
                .toList();
    }

    private Editor editor() {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
