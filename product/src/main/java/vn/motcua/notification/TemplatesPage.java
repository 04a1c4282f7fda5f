package vn.motcua.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** What notices say (mẫu thông báo): editors write new words, look at them with sample data, and a second person publishes them. */
@Controller
@RequestMapping(TemplatesPage.ADDRESS)
@Requires(Permission.EDIT_CATALOGUE)
class TemplatesPage {
    static final String ADDRESS = "/quan-tri/mau-thong-bao";

    /** @param waiting how many wait for a second person */
    record Line(NoticeKind kind, String title, int version, long waiting) {}

    record ListView(List<Line> lines) {
        ListView {
            lines = List.copyOf(lines);
        }
    }

    record KindView(
            NoticeKind kind,
            TemplateWords typed,
            String from,
            NoticePreview.Preview vietnamese,
            NoticePreview.Preview english,
            List<KeptTemplate> kept,
            String account,
            LocalDate today,
            String done,
            List<Finding> findings) {
        KindView {
            kept = List.copyOf(kept);
            findings = List.copyOf(findings);
        }

        Map<String, String> offered() {
            return NoticeFacts.offered(kind);
        }

        boolean may(KeptTemplate template, JudgeTemplate.Verdict verdict) {
            return JudgeTemplate.refusal(template, verdict, account, today) == null;
        }
    }

    private final NoticeTemplates templates;
    private final NoticeTemplateStore store;
    private final ProposeTemplate proposeTemplate;
    private final JudgeTemplate judgeTemplate;
    private final NoticePreview preview;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    TemplatesPage(
            NoticeTemplates templates,
            NoticeTemplateStore store,
            ProposeTemplate proposeTemplate,
            JudgeTemplate judgeTemplate,
            NoticePreview preview,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.templates = templates;
        this.store = store;
        this.proposeTemplate = proposeTemplate;
        this.judgeTemplate = judgeTemplate;
        this.preview = preview;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var kept = store.all();
        var language = Languages.of(request);
        var today = LocalDate.now(clock);
        var lines = Arrays.stream(NoticeKind.values())
                .map(kind -> new Line(
                        kind,
                        NoticeTemplates.filled(
                                templates.inForce(kind, today).title().in(language), NoticeFacts.offered(kind)),
                        templates.version(kind, today),
                        kept.stream()
                                .filter(one -> one.kind() == kind && one.state() == KeptTemplate.State.PROPOSED)
                                .count()))
                .toList();
        return new ModelAndView("notification/templates", Map.of("view", new ListView(lines)));
    }

    @GetMapping("/{kind}")
    ModelAndView show(@PathVariable("kind") String name, HttpServletRequest request) {
        var kind = kind(name);
        var words = TemplateWords.of(templates.inForce(kind, LocalDate.now(clock)));
        return page(kind, words, LocalDate.now(clock).plusDays(1).toString(), JustDone.of(request), List.of());
    }

    /** @param look anything: the words are only shown with sample data */
    @PostMapping("/{kind}")
    ModelAndView propose(
            @PathVariable("kind") String name,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "xem", required = false) @Nullable String look,
            HttpServletRequest request) {
        var kind = kind(name);
        var words = TemplateWords.of(typed);
        var from = typed.getOrDefault("tu-ngay", "");
        if (look != null) {
            return page(kind, words, from, "", findings(TemplateRules.judge(kind, words), request));
        }
        return switch (proposeTemplate.propose(kind, words, from, user.officer().account())) {
            case ProposeTemplate.Outcome.Done _ -> JustDone.leadTo(ADDRESS + "/" + kind, "proposed", request);
            case ProposeTemplate.Outcome.NotUsable(var wrong) -> page(kind, words, from, "", findings(wrong, request));
        };
    }

    private List<Finding> findings(List<TemplateRules.Wrong> wrong, HttpServletRequest request) {
        var language = Languages.of(request);
        return wrong.stream()
                .map(one -> new Finding(
                        one.field(),
                        messages.text(language, one.text(), one.facts().toArray())))
                .toList();
    }

    @PostMapping("/ban/{id}/cong-bo")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(name = "y-kien", defaultValue = "") String opinion,
            HttpServletRequest request) {
        return judge(id, JudgeTemplate.Verdict.PUBLISH, opinion, request);
    }

    @PostMapping("/ban/{id}/tra-lai")
    ModelAndView sendBack(
            @PathVariable UUID id,
            @RequestParam(name = "y-kien", defaultValue = "") String opinion,
            HttpServletRequest request) {
        return judge(id, JudgeTemplate.Verdict.SEND_BACK, opinion, request);
    }

    @PostMapping("/ban/{id}/rut")
    ModelAndView takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return judge(id, JudgeTemplate.Verdict.TAKE_BACK, "", request);
    }

    private ModelAndView judge(UUID id, JudgeTemplate.Verdict verdict, String opinion, HttpServletRequest request) {
        var template = store.find(id).orElseThrow(() -> new NotFound("template " + id));
        var words = Text.line(opinion);
        var kind = template.kind();
        if (words.length() > TemplateRules.TEXT_MAX) {
            var text = messages.text(
                    Languages.of(request), "notification.template.wrong.long", TemplateRules.TEXT_MAX, words.length());
            return again(kind, new Finding("y-kien-" + id, text));
        }
        var refused = judgeTemplate.judge(id, verdict, words, user.officer().account());
        return refused.map(why -> again(
                        kind, new Finding("ban-" + id, messages.text(Languages.of(request), "refusal." + why.code()))))
                .orElseGet(() -> JustDone.leadTo(ADDRESS + "/" + kind, verdict.name(), request));
    }

    private ModelAndView again(NoticeKind kind, Finding finding) {
        var today = LocalDate.now(clock);
        return page(
                kind,
                TemplateWords.of(templates.inForce(kind, today)),
                today.plusDays(1).toString(),
                "",
                List.of(finding));
    }

    private static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("notices of kind " + name));
    }

    private ModelAndView page(NoticeKind kind, TemplateWords words, String from, String done, List<Finding> findings) {
        var kept = store.all().stream().filter(one -> one.kind() == kind).toList();
        var view = new KindView(
                kind,
                words,
                from,
                preview.of(kind, words, Language.VI),
                preview.of(kind, words, Language.EN),
                kept,
                user.officer().account().value(),
                LocalDate.now(clock),
                done,
                findings);
        var page = new ModelAndView("notification/template", Map.of("view", view));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
