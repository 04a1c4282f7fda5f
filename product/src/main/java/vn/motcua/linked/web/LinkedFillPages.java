package vn.motcua.linked.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.forms.Finding;
import vn.motcua.forms.FormPage;
import vn.motcua.forms.SentField;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.FileThread;
import vn.motcua.linked.Filling;
import vn.motcua.linked.LinkedDraft;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.linked.LinkedGroup;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Several procedures are filled in as one: first what applies, then each page on which something is asked that nobody said before. */
@Controller
@RequestMapping("/lien-thong/ban-nhap/{id}")
@ForCitizens
class LinkedFillPages {
    private static final String LATER = "de-sau";
    private static final String BACK_TO = "ve";
    private static final String CHECK = "kiem-tra";
    private static final String QUESTION = "hoi-";
    private static final String CASE = "truong-hop-";
    private static final String OPENED = "opened";

    /** A choice among a few, as the page shows it. */
    record Choice(String name, String text, String chosen, String problem, List<Option> options) {
        Choice {
            options = List.copyOf(options);
        }

        Choice withoutProblem() {
            return new Choice(name, text, chosen, "", options);
        }
    }

    record Option(String value, String label, String hint) {}

    record ChoicesView(UUID id, String service, List<Choice> choices, List<BadInput.Finding> findings) {
        ChoicesView {
            choices = List.copyOf(choices);
            findings = List.copyOf(findings);
        }
    }

    /** @param back address of the page before */
    record FillView(
            String action,
            String caption,
            FormPage page,
            int step,
            int of,
            String back,
            boolean isOpened,
            boolean returnsToCheck) {}

    private final OpenFilling open;
    private final LinkedDrafts drafts;
    private final FileThread fileThread;
    private final ProcedureWords procedures;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    LinkedFillPages(
            OpenFilling open,
            LinkedDrafts drafts,
            FileThread fileThread,
            ProcedureWords procedures,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.open = open;
        this.drafts = drafts;
        this.fileThread = fileThread;
        this.procedures = procedures;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** Goes on where the draft stands. */
    @GetMapping
    String resume(@PathVariable UUID id, HttpServletRequest request) {
        return "redirect:" + next(open.get(id), Languages.of(request));
    }

    private String next(Filling filling, Language language) {
        var id = filling.draft().id();
        if (!filling.isChosen()) {
            return Addresses.draft(id) + "/chon";
        }
        return filling.firstOpen(today(), language)
                .map(page -> Addresses.page(id, page))
                .orElseGet(() -> afterForms(filling));
    }

    private String afterForms(Filling filling) {
        boolean lacksPapers = filling.parts().stream()
                .anyMatch(part -> !fileThread.missing(part).isEmpty());
        return Addresses.draft(filling.draft().id()) + (lacksPapers ? "/giay-to" : "/kiem-tra");
    }

    @GetMapping("/chon")
    ModelAndView choices(@PathVariable UUID id, HttpServletRequest request) {
        return choices(open.get(id), List.of(), Languages.of(request));
    }

    @PostMapping("/chon")
    ModelAndView choose(@PathVariable UUID id, HttpServletRequest request) {
        var language = Languages.of(request);
        var fields = fields(request);
        var asked = gather(open.get(id), language).stream().map(Choice::name).toList();
        drafts.change(id, user.citizen().account(), draft -> chosen(draft, fields));
        drafts.change(id, user.citizen().account(), draft -> withCases(draft, fields));
        var filling = open.get(id);
        if (filling.isChosen()) {
            return new ModelAndView("redirect:" + next(filling, language));
        }
        var findings = gather(filling, language).stream()
                .filter(choice -> !choice.problem().isEmpty() && asked.contains(choice.name()))
                .map(choice -> new BadInput.Finding(choice.name(), choice.problem()))
                .toList();
        return choices(filling, findings, language);
    }

    private LinkedDraft chosen(LinkedDraft draft, Map<String, List<String>> fields) {
        var choices = new HashMap<>(draft.choices());
        for (var question : open.of(draft).service().questions()) {
            var sent = SentField.once(fields, QUESTION + question.key());
            if (question.options().stream().anyMatch(option -> option.value().equals(sent))) {
                choices.put(question.key(), sent);
            }
        }
        return draft.choosing(choices);
    }

    private LinkedDraft withCases(LinkedDraft draft, Map<String, List<String>> fields) {
        var changed = draft;
        for (var part : open.of(draft).parts()) {
            var sent = SentField.once(fields, CASE + part.member().key());
            if (part.asksCase()
                    && part.cases().stream().anyMatch(option -> option.key().equals(sent))) {
                changed = open.keep(changed, part, sent, part.draft().answers().withCase(sent));
            }
        }
        return changed;
    }

    private ModelAndView choices(Filling filling, List<BadInput.Finding> findings, Language language) {
        var service = filling.service().name().in(language);
        var wrong = findings.stream().map(BadInput.Finding::pointer).toList();
        var shown = gather(filling, language).stream()
                .map(choice -> wrong.contains(choice.name()) ? choice : choice.withoutProblem())
                .toList();
        var page = new ModelAndView(
                "linked/web/choices", "view", new ChoicesView(filling.draft().id(), service, shown, findings));
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Choice> gather(Filling filling, Language language) {
        var choices = new ArrayList<Choice>();
        var missing = messages.text(language, "linked.choose-one");
        for (var question : filling.service().questions()) {
            var chosen = filling.draft().choices().getOrDefault(question.key(), "");
            choices.add(new Choice(
                    QUESTION + question.key(),
                    question.text().in(language),
                    chosen,
                    chosen.isEmpty() ? missing : "",
                    options(question, language)));
        }
        filling.parts().stream().filter(Filling.Part::asksCase).forEach(part -> {
            var guide = part.service().guide();
            choices.add(new Choice(
                    CASE + part.member().key(),
                    guide == null ? "" : guide.question().in(language),
                    part.draft().caseKey(),
                    part.draft().caseKey().isEmpty() ? missing : "",
                    part.cases().stream()
                            .map(option -> new Option(
                                    option.key(),
                                    option.label().in(language),
                                    option.hint() == null ? "" : option.hint().in(language)))
                            .toList()));
        });
        return choices;
    }

    private static List<Option> options(LinkedGroup.Question question, Language language) {
        return question.options().stream()
                .map(option -> new Option(option.value(), option.label().in(language), ""))
                .toList();
    }

    /** Shows a page as it was left, and of what is answered what is wrong with it. */
    @GetMapping("/to-khai/{member}/{page}")
    ModelAndView show(
            @PathVariable UUID id, @PathVariable String member, @PathVariable String page, HttpServletRequest request) {
        var filling = open.get(id);
        var language = Languages.of(request);
        var part = part(filling, member, page, language);
        var wrong = filling.findings(part, page, today(), language).stream()
                .filter(finding ->
                        part.draft().answers().value(finding.pointer()).isPresent())
                .toList();
        boolean isOpened = JustDone.of(request).equals(OPENED);
        return page(filling, new Filling.Page(member, page), wrong, new Said(language, isOpened, returns(request)));
    }

    private record Said(Language language, boolean isOpened, boolean returnsToCheck) {}

    private static boolean returns(HttpServletRequest request) {
        return CHECK.equals(request.getParameter(BACK_TO));
    }

    /** Saves what was sent of a page, with its mistakes, and leads on. */
    @PostMapping("/to-khai/{member}/{page}")
    ModelAndView save(
            @PathVariable UUID id, @PathVariable String member, @PathVariable String page, HttpServletRequest request) {
        var language = Languages.of(request);
        var here = new Filling.Page(member, page);
        var fields = fields(request);
        boolean[] isMore = new boolean[2];
        drafts.change(id, user.citizen().account(), draft -> {
            var filling = open.of(draft);
            var part = part(filling, member, page, language);
            var sent =
                    part.form().send(page, part.draft().answers(), filling.completed(part, fields), today(), language);
            isMore[0] = sent.opensMore();
            isMore[1] = sent.changesRows();
            return open.keep(draft, part, part.draft().caseKey(), filling.carriedInto(part, sent.answers()));
        });
        if (fields.containsKey(LATER)) {
            return JustDone.leadTo("/lien-thong/ho-so", id.toString(), request);
        }
        var filling = open.get(id);
        var wrong = isMore[1] || isMore[0]
                ? List.<Finding>of()
                : filling.findings(part(filling, member, page, language), page, today(), language);
        if (!wrong.isEmpty() || isMore[0] || isMore[1]) {
            return page(filling, here, wrong, new Said(language, isMore[0], returns(request)));
        }
        return new ModelAndView("redirect:" + after(filling, here, returns(request), language));
    }

    private String after(Filling filling, Filling.Page here, boolean returnsToCheck, Language language) {
        var pages = filling.pages(language);
        int at = pages.indexOf(here);
        if (returnsToCheck) {
            return next(filling, language);
        }
        if (at >= 0 && at + 1 < pages.size()) {
            return Addresses.page(filling.draft().id(), pages.get(at + 1));
        }
        boolean asksForPapers =
                filling.parts().stream().anyMatch(part -> !part.left().isEmpty());
        return Addresses.draft(filling.draft().id()) + (asksForPapers ? "/giay-to" : "/kiem-tra");
    }

    private static Filling.Part part(Filling filling, String member, String page, Language language) {
        if (!filling.pages(language).contains(new Filling.Page(member, page))) {
            throw new NotFound("page " + page + " of " + member);
        }
        return filling.part(member).orElseThrow();
    }

    private ModelAndView page(Filling filling, Filling.Page here, List<Finding> findings, Said said) {
        var pages = filling.pages(said.language());
        int at = pages.indexOf(here);
        var part = filling.part(here.member()).orElseThrow();
        var id = filling.draft().id();
        var back = at <= 0 ? Addresses.draft(id) + "/chon" : Addresses.page(id, pages.get(at - 1));
        var view = new FillView(
                Addresses.page(id, here),
                procedures.name(part.member().procedure()),
                filling.view(part, here.key(), findings, said.language()),
                at + 1,
                pages.size() + 1,
                said.returnsToCheck() ? Addresses.draft(id) + "/kiem-tra" : back,
                said.isOpened(),
                said.returnsToCheck());
        var shown = new ModelAndView("linked/web/fill", "view", view);
        shown.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
