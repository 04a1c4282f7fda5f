package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import vn.motcua.desk.PapersShown;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.CounterDrafts;
import vn.motcua.filing.CounterDrafts.Beside;
import vn.motcua.filing.DraftIsFiled;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.OpenDraft;
import vn.motcua.filing.web.FileAtCounter.Brought;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.Refusals;
import vn.motcua.shared.Language;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/**
 * The whole filing of a person who came, on one page: form, papers, filing and receipt. Every time it is sent it is saved, with
 * its mistakes. The draft is the clerk's.
 */
@Controller
@RequestMapping("/mot-cua/nop-truc-tiep/ban-nhap/{id}")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "draft", purpose = Purpose.COUNTER)
class DirectFillPage {
    static final String ADDRESS = "/mot-cua/nop-truc-tiep/ban-nhap/";

    /** What the pressed button wants. */
    private static final String FILE = "nop";

    private static final String SCAN = "quet";
    private static final String LATER = "de-sau";
    private static final String DISCARD = "bo";

    /** @param updatedAt when it was saved last */
    public record DiscardView(String id, String procedureName, Instant updatedAt) {}

    private final GatherDirectFill gatherDirectFill;
    private final Drafts drafts;
    private final CounterDrafts kept;
    private final OpenDraft openDraft;
    private final CounterDesk desk;
    private final FileAtCounter fileAtCounter;
    private final DirectFilingAgain directFilingAgain;
    private final Refusals refusals;
    private final CurrentUser user;

    DirectFillPage(
            GatherDirectFill gatherDirectFill,
            Drafts drafts,
            CounterDrafts kept,
            OpenDraft openDraft,
            CounterDesk desk,
            FileAtCounter fileAtCounter,
            DirectFilingAgain directFilingAgain,
            Refusals refusals,
            CurrentUser user) {
        this.gatherDirectFill = gatherDirectFill;
        this.drafts = drafts;
        this.kept = kept;
        this.openDraft = openDraft;
        this.desk = desk;
        this.fileAtCounter = fileAtCounter;
        this.directFilingAgain = directFilingAgain;
        this.refusals = refusals;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(gatherDirectFill.opened(draft(id), Languages.of(request)), HttpStatus.OK);
    }

    /** The pages of the form have no addresses of their own here. */
    @GetMapping("/to-khai/{page}")
    String page(@PathVariable UUID id, @PathVariable String page) {
        return "redirect:" + ADDRESS + id + "#trang-" + page;
    }

    /**
     * Sending it twice files once.
     *
     * @param confirmed keys of the warnings that the clerk ticked: asked, and right
     */
    @PostMapping
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam(name = "viec", defaultValue = "") String wanted,
            @RequestParam(name = "xac-nhan", defaultValue = "") List<String> confirmed,
            HttpServletRequest request) {
        var clerk = user.officer();
        var found = drafts.find(new DossierId(id), clerk.account());
        var language = Languages.of(request);
        var fields = fields(request);
        var beside = new Beside(PapersShown.in(fields), OpenSection.typed(fields));
        var both = found.isEmpty() ? Optional.<Saved>empty() : savedNow(found.get(), fields, beside, language);
        return both.isEmpty()
                ? directFilingAgain.answer(desk.dossier(new DossierId(id), clerk), fields, beside, language)
                : answer(both.get(), new Pressed(wanted, confirmed), beside, request);
    }

    /** @param confirmed keys of the warnings that the clerk ticked */
    private record Pressed(String wanted, List<String> confirmed) {}

    /** Empty when it was filed meanwhile, as by the first of two presses. */
    private Optional<Saved> savedNow(
            Drafts.Draft found, Map<String, List<String>> fields, Beside beside, Language language) {
        try {
            return Optional.of(
                    drafts.change(found.id(), found.account(), draft -> saved(draft, fields, beside, language)));
        } catch (DraftIsFiled _) {
            return Optional.empty();
        }
    }

    private ModelAndView answer(Saved both, Pressed pressed, Beside beside, HttpServletRequest request) {
        var language = Languages.of(request);
        var clerk = user.officer();
        var id = both.draft().id();
        var wanted = pressed.wanted();
        var sent = both.sent();
        var saved = both.draft();
        if (wanted.equals(DISCARD)) {
            return new ModelAndView("redirect:" + ADDRESS + id + "/bo");
        }
        if (openDraft.newTerms(saved).isPresent()) {
            return page(
                    gatherDirectFill.of(openDraft.current(saved), beside, List.of(), language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (wanted.equals(SCAN) || wanted.equals(LATER)) {
            return new ModelAndView(
                    "redirect:" + (wanted.equals(SCAN) ? ADDRESS + id + "/giay-to" : "/mot-cua/nop-truc-tiep"));
        }
        if (!wanted.equals(FILE)) {
            return page(gatherDirectFill.of(saved, beside, List.of(), language), HttpStatus.OK);
        }
        var judged = fileAtCounter.judge(saved, beside.typed(), language);
        if (!sent.isDone() || !judged.wrong().isEmpty()) {
            var more = OpenSection.findings(judged);
            return page(gatherDirectFill.again(saved, beside, sent, more, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var unusual = gatherDirectFill.unconfirmed(saved, pressed.confirmed(), language);
        if (!unusual.isEmpty()) {
            return page(
                    gatherDirectFill.confirming(saved, beside, unusual, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (fileAtCounter.file(saved, new Brought(beside.presented(), judged.filledIn()), clerk, language)) {
            case Outcome.Done(var next) -> JustDone.leadTo(next.address(), next.done(), request);
            case Outcome.No(var why) -> {
                var findings = refusals.findings(why, "noi-dung", language);
                yield page(gatherDirectFill.of(saved, beside, findings, language), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private record Saved(Drafts.Draft draft, WholeForm.Sent sent) {}

    private Saved saved(Drafts.Draft held, Map<String, List<String>> fields, Beside beside, Language language) {
        var sent = gatherDirectFill.take(held, fields, language);
        kept.keep(held, beside);
        return new Saved(drafts.save(held, sent.answers()), sent);
    }

    /** Asks once more: what was typed cannot be brought back. */
    @GetMapping("/bo")
    ModelAndView confirmDiscarding(@PathVariable UUID id) {
        var draft = drafts.get(new DossierId(id), user.officer().account());
        var name = gatherDirectFill.name(draft);
        return new ModelAndView("filing/web/discard", "view", new DiscardView(id.toString(), name, draft.updatedAt()));
    }

    @PostMapping("/bo")
    String discard(@PathVariable UUID id) {
        drafts.discard(new DossierId(id), user.officer().account());
        return "redirect:/mot-cua/nop-truc-tiep";
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    private static ModelAndView page(DirectFill fill, HttpStatus status) {
        var page = new ModelAndView("filing/web/fill", "view", fill);
        page.setStatus(status);
        return page;
    }

    private Drafts.Draft draft(UUID id) {
        return openDraft.get(new DossierId(id), user.officer().account());
    }
}
