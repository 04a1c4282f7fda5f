package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.motcua.dossier.DossierId;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.OpenDraft;
import vn.motcua.forms.Finding;
import vn.motcua.forms.PageSent;
import vn.motcua.forms.SentField;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.portal.citizen.FillView.Notice;
import vn.motcua.portal.citizen.GatherFill.Asked;
import vn.motcua.shared.Language;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/**
 * The pages of the form (tờ khai), one after the other. Every page that is sent is saved, with its mistakes. Who comes from
 * the check page goes back there, by way of what the change opened.
 */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class FillPage {
    /** Name of the button that leaves the page for later. */
    static final String LATER = "de-sau";

    private static final String SENT = "sent";
    private static final String OPENED = "opened";
    private static final String RESTORED = "restored";

    private static final String BACK_TO = "ve";
    private static final String CHECK = "kiem-tra";

    private final FilingOffer offer;
    private final GatherFill gatherFill;
    private final Drafts drafts;
    private final OpenDraft openDraft;
    private final CurrentUser user;
    private final Clock clock;

    FillPage(
            FilingOffer offer,
            GatherFill gatherFill,
            Drafts drafts,
            OpenDraft openDraft,
            CurrentUser user,
            Clock clock) {
        this.offer = offer;
        this.gatherFill = gatherFill;
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.user = user;
        this.clock = clock;
    }

    /** Goes on where the draft stands: the first page that is not complete. */
    @GetMapping
    String resume(@PathVariable UUID id, HttpServletRequest request) {
        var draft = draft(id);
        var open = firstOpen(draft, Languages.of(request));
        return "redirect:" + (open.isEmpty() ? address(draft) + "/kiem-tra" : address(draft) + "/to-khai/" + open);
    }

    /** Shows the page as it was left, and of what is answered what is wrong with it; of all when it was just sent. */
    @GetMapping("/to-khai/{page}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var draft = draft(id);
        var language = Languages.of(request);
        var form = offer.form(draft);
        if (draft.termsSince() != null
                && !GatherFill.keys(form, draft.answers(), language).contains(page)) {
            return new ModelAndView("redirect:" + address(draft));
        }
        GatherFill.requirePage(form, draft.answers(), page, language);
        var done = JustDone.of(request);
        boolean wasSent = done.equals(SENT);
        var wrong = form.checkPage(page, draft.answers(), today(), language).stream()
                .filter(finding ->
                        wasSent || draft.answers().value(finding.pointer()).isPresent())
                .toList();
        boolean isCaseMissing = wasSent && !offer.service(draft).hasCase(draft.caseKey());
        boolean asksCase = isCaseMissing || request.getParameter("doi-truong-hop") != null;
        var view = gatherFill.ofDraft(
                draft,
                asked(draft, page, wrong, language),
                CHECK.equals(request.getParameter(BACK_TO)),
                asksCase,
                isCaseMissing);
        var shown = GatherFill.page(view.with(notice(done)));
        shown.setStatus(wasSent && view.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/to-khai/{page}")
    ModelAndView save(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var fields = fields(request);
        return drafts.change(new DossierId(id), user.citizen().account(), draft -> saved(draft, page, fields, request));
    }

    private ModelAndView saved(
            Drafts.Draft draft, String page, Map<String, List<String>> fields, HttpServletRequest request) {
        var language = Languages.of(request);
        var form = offer.form(draft);
        GatherFill.requirePage(form, draft.answers(), page, language);
        if (openDraft.newTerms(draft).isPresent()) {
            openDraft.current(drafts.save(draft, form.take(page, draft.answers(), fields)));
            return new ModelAndView("redirect:" + address(draft));
        }
        return take(draft, page, fields, request);
    }

    /**
     * The first page of the draft that it begins, or has begun before. What is not done goes on at the draft's own address, so that
     * neither another language nor "reload" loses it.
     */
    ModelAndView first(Drafts.Draft begun, Map<String, List<String>> fields, HttpServletRequest request) {
        var page = first(begun, Languages.of(request));
        var answer = drafts.change(begun.id(), begun.account(), draft -> saved(draft, page, fields, request));
        return answer.getModel().get("view") instanceof FillView view
                ? JustDone.leadTo(address(begun) + "/to-khai/" + page, done(view), request)
                : answer;
    }

    private static String done(FillView view) {
        if (view.notice() == Notice.OPENED) {
            return OPENED;
        }
        return view.hasErrors() ? SENT : "";
    }

    private static Notice notice(String done) {
        return switch (done) {
            case RESTORED -> Notice.RESTORED;
            case OPENED -> Notice.OPENED;
            default -> Notice.NONE;
        };
    }

    private String first(Drafts.Draft draft, Language language) {
        return GatherFill.keys(offer.form(draft), draft.answers(), language).getFirst();
    }

    /**
     * Saves what was sent of a page and leads on.
     *
     * @param draft held
     */
    private ModelAndView take(
            Drafts.Draft draft, String page, Map<String, List<String>> fields, HttpServletRequest request) {
        var language = Languages.of(request);
        var form = offer.form(draft);
        boolean isFirst =
                GatherFill.keys(form, draft.answers(), language).getFirst().equals(page);
        var caseKey = isFirst ? first(fields, GatherFill.CASE, draft.caseKey()) : draft.caseKey();
        boolean hasCase = offer.service(draft).hasCase(caseKey);
        var before = draft.answers().withCase(hasCase ? caseKey : draft.caseKey());
        var sent = form.send(page, before, fields, today(), language);
        var saved = hasCase && !caseKey.equals(draft.caseKey())
                ? offer.chooseCase(draft, caseKey, sent.answers())
                : drafts.save(draft, sent.answers());
        if (fields.containsKey(LATER)) {
            return JustDone.leadTo("/ho-so-cua-toi", draft.id().toString(), request);
        }
        boolean returnsToCheck = CHECK.equals(first(fields, BACK_TO, ""));
        boolean isCaseMissing = isFirst && !hasCase && !sent.changesRows();
        return sent.isDone() && !isCaseMissing
                ? new ModelAndView("redirect:" + next(saved, page, returnsToCheck, language))
                : again(saved, asked(saved, page, sent.findings(), language), sent, isCaseMissing, returnsToCheck);
    }

    private ModelAndView again(
            Drafts.Draft saved, Asked asked, PageSent sent, boolean isCaseMissing, boolean returnsToCheck) {
        var view = gatherFill.ofDraft(saved, asked, returnsToCheck, isCaseMissing, isCaseMissing);
        return GatherFill.page(view.with(sent.opensMore() ? Notice.OPENED : Notice.NONE));
    }

    /** As {@link #restored(Drafts.Draft, String, Map, HttpServletRequest)}, for the page that begins the draft. */
    ModelAndView restored(Drafts.Draft begun, Map<String, List<String>> fields, HttpServletRequest request) {
        var page = first(begun, Languages.of(request));
        return drafts.change(begun.id(), begun.account(), draft -> restored(draft, page, fields, request));
    }

    /**
     * The session was over when the page was sent: its answers are saved, unchecked, and shown at the draft's own address.
     *
     * @param draft held
     */
    ModelAndView restored(
            Drafts.Draft draft, String page, Map<String, List<String>> fields, HttpServletRequest request) {
        var form = offer.form(draft);
        GatherFill.requirePage(form, draft.answers(), page, Languages.of(request));
        drafts.save(draft, form.take(page, draft.answers(), fields));
        return JustDone.leadTo(address(draft) + "/to-khai/" + page, RESTORED, request);
    }

    private String next(Drafts.Draft draft, String page, boolean returnsToCheck, Language language) {
        if (returnsToCheck) {
            var open = firstOpen(draft, language);
            if (!open.isEmpty()) {
                return address(draft) + "/to-khai/" + open + "?" + BACK_TO + "=" + CHECK;
            }
            return address(draft) + (offer.missingPapers(draft).isEmpty() ? "/kiem-tra" : "/giay-to");
        }
        var keys = GatherFill.keys(offer.form(draft), draft.answers(), language);
        int at = keys.indexOf(page);
        if (at + 1 < keys.size()) {
            return address(draft) + "/to-khai/" + keys.get(at + 1);
        }
        return address(draft) + (offer.papers(draft).isEmpty() ? "/kiem-tra" : "/giay-to");
    }

    /** Key of the first page that needs something; empty when the form is complete. */
    private String firstOpen(Drafts.Draft draft, Language language) {
        var form = offer.form(draft);
        return offer.service(draft).hasCase(draft.caseKey())
                ? form.firstPageWithFindings(draft.answers(), today(), language)
                : GatherFill.keys(form, draft.answers(), language).getFirst();
    }

    private Asked asked(Drafts.Draft draft, String page, List<Finding> findings, Language language) {
        return new Asked(
                offer.form(draft), offer.service(draft), page, draft.answers(), draft.caseKey(), findings, language);
    }

    private static String first(Map<String, List<String>> fields, String name, String otherwise) {
        return fields.containsKey(name) ? SentField.once(fields, name) : otherwise;
    }

    static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    private Drafts.Draft draft(UUID id) {
        return openDraft.get(new DossierId(id), user.citizen().account());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String address(Drafts.Draft draft) {
        return GatherFill.DRAFTS + draft.id();
    }
}
