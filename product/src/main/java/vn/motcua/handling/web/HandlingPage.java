package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.Decision.Verdict;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.ExtendDueDate;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.handling.SaveDraft;
import vn.motcua.handling.TakeStep;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.inbox.Asides;
import vn.motcua.inbox.Inbox;
import vn.motcua.inbox.InboxList;
import vn.motcua.inbox.OpenedFrom;
import vn.motcua.result.DraftResult;
import vn.motcua.result.SealResult;
import vn.motcua.result.SignResult;
import vn.motcua.route.StepKind;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** An officer's work on one step of a dossier: draft, check, approve, sign, number and seal; ask for more, apologise. */
@Controller
@RequestMapping("/cong-viec/{task}")
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class HandlingPage {
    private static final Outcome<?, DossierRefusal.ContentChanged> CHANGED =
            Outcome.no(new DossierRefusal.ContentChanged());

    private final CounterDesk desk;
    private final GatherHandling gatherHandling;
    private final TakeStep takeStep;
    private final DraftResult draftResult;
    private final SaveDraft saveDraft;
    private final SignResult signResult;
    private final SealResult sealResult;
    private final AskForSupplement askForSupplement;
    private final ExtendDueDate extendDueDate;
    private final Inbox inbox;
    private final Asides asides;
    private final CurrentUser user;

    HandlingPage(
            CounterDesk desk,
            GatherHandling gatherHandling,
            TakeStep takeStep,
            DraftResult draftResult,
            SaveDraft saveDraft,
            SignResult signResult,
            SealResult sealResult,
            AskForSupplement askForSupplement,
            ExtendDueDate extendDueDate,
            Inbox inbox,
            Asides asides,
            CurrentUser user) {
        this.desk = desk;
        this.gatherHandling = gatherHandling;
        this.takeStep = takeStep;
        this.draftResult = draftResult;
        this.saveDraft = saveDraft;
        this.signResult = signResult;
        this.sealResult = sealResult;
        this.askForSupplement = askForSupplement;
        this.extendDueDate = extendDueDate;
        this.inbox = inbox;
        this.asides = asides;
        this.user = user;
    }

    /** @param verdict which result to draft, for the drafting step */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID task,
            @RequestParam(name = "ket-luan", defaultValue = "") String verdict,
            HttpServletRequest request) {
        return page(task, Handling.Typed.of("", Map.of("ket-luan", verdict)), List.of(), request)
                .addObject("done", JustDone.of(request));
    }

    @PostMapping("/nhan-viec")
    ModelAndView claim(@PathVariable UUID task, HttpServletRequest request) {
        var findings = gatherHandling.claim(atDesk(task), user.officer(), request);
        return findings.isEmpty()
                ? done(task, "nhan-viec", request)
                : again(task, Handling.Typed.of("nhan-viec", Map.of()), findings, request);
    }

    /** Finishes the step. The forward end of a signing step signs, that of a sealing step seals. */
    @PostMapping("/xong")
    ModelAndView complete(
            @PathVariable UUID task, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var typed = typed("xong", fields);
        var outcome = typed.get("ket-qua");
        if (outcome.isEmpty()) {
            return again(task, typed, gatherHandling.choose(request), request);
        }
        var atDesk = atDesk(task);
        return gatherHandling.isOld(atDesk, typed)
                ? answer(task, CHANGED, typed, request)
                : take(task, atDesk.task(), outcome, typed, request);
    }

    private CounterDesk.AtDesk atDesk(UUID task) {
        return desk.task(new TaskId(task), user.officer());
    }

    private ModelAndView take(
            UUID task, TaskView shown, String outcome, Handling.Typed typed, HttpServletRequest request) {
        var opinion = typed.get("y-kien");
        var officer = user.officer();
        var step = shown.step();
        var id = shown.id();
        boolean isForward = step.outcomes().getFirst().code().equals(outcome);
        if (isForward && step.kind() == StepKind.SIGN) {
            return answer(task, signResult.sign(id, officer, outcome, opinion), Anchors::signing, typed, request);
        }
        return isForward && step.kind() == StepKind.SEAL
                ? answer(task, sealResult.seal(id, officer, outcome, opinion), Anchors::signing, typed, request)
                : answer(task, takeStep.take(shown, officer, outcome, opinion), Anchors::taking, typed, request);
    }

    /** Saves the draft of the result, and with the button "submit" finishes the step too. */
    @PostMapping("/du-thao")
    ModelAndView draft(@PathVariable UUID task, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var typed = typed("du-thao", fields);
        var atDesk = atDesk(task);
        if (gatherHandling.isOld(atDesk, typed)) {
            return answer(task, CHANGED, typed, request);
        }
        var verdict = Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(typed.get("ket-luan")))
                .findFirst()
                .orElse(Verdict.GRANTED);
        var drafted = drafted(atDesk.task(), verdict, typed);
        if (drafted.isEmpty()) {
            return again(task, typed, gatherHandling.overtaken(request), request);
        }
        if (drafted.get() instanceof Outcome.No || typed.get("ket-qua").isEmpty()) {
            return answer(task, drafted.get(), Anchors::drafting, typed, request);
        }
        return take(task, atDesk.task(), typed.get("ket-qua"), typed.as("xong"), request);
    }

    /** Empty when a colleague saved another draft after the page was shown. */
    private Optional<Outcome<Dossier.InHandling, ResultRefusal.OfDrafting>> drafted(
            TaskView shown, Verdict verdict, Handling.Typed typed) {
        if (!typed.hasBasis()) {
            return Optional.of(draftResult.draft(shown.id(), user.officer(), verdict, typed.fields()));
        }
        var wish = new SaveDraft.Wish(verdict, typed.fields(), typed.get(Handling.Typed.BASIS));
        return switch (saveDraft.save(shown, user.officer(), wish)) {
            case SaveDraft.Saved.Asked(var answer) -> Optional.of(answer);
            case SaveDraft.Saved.Overtaken _ -> Optional.empty();
        };
    }

    @PostMapping("/bo-sung")
    ModelAndView askForSupplement(
            @PathVariable UUID task, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var typed = typed("bo-sung", fields);
        var atDesk = atDesk(task);
        if (gatherHandling.isOld(atDesk, typed)) {
            return answer(task, CHANGED, typed, request);
        }
        var outcome = askForSupplement.ask(
                atDesk.dossier().id(),
                user.officer(),
                typed.get("noi-dung-bo-sung").lines().toList(),
                typed.get("ly-do-bo-sung"));
        return answer(task, outcome, Anchors::asking, typed, request);
    }

    @PostMapping("/hen-lai")
    ModelAndView extend(@PathVariable UUID task, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var typed = typed("hen-lai", fields);
        var atDesk = atDesk(task);
        if (gatherHandling.isOld(atDesk, typed)) {
            return answer(task, CHANGED, typed, request);
        }
        var dueAt = gatherHandling.moment(typed.get("ngay-hen"), typed.get("gio-hen"));
        if (dueAt == null) {
            return again(task, typed, gatherHandling.dateMissing(request), request);
        }
        var outcome = extendDueDate.extend(atDesk.dossier().id(), user.officer(), dueAt, typed.get("ly-do-hen-lai"));
        return answer(task, outcome, Anchors::extending, typed, request);
    }

    /** The page had shown other content than there is now. */
    private ModelAndView answer(
            UUID task,
            Outcome<?, DossierRefusal.ContentChanged> changed,
            Handling.Typed typed,
            HttpServletRequest request) {
        return answer(task, changed, _ -> Anchors.HEADING, typed, request);
    }

    private <R extends DossierRefusal> ModelAndView answer(
            UUID task,
            Outcome<?, R> outcome,
            Function<R, String> anchor,
            Handling.Typed typed,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.No(var why) ->
                again(task, typed, gatherHandling.findings(why, anchor.apply(why), request), request);
            case Outcome.Done(var _) -> done(task, typed.action(), request);
        };
    }

    private static ModelAndView done(UUID task, String action, HttpServletRequest request) {
        return JustDone.leadTo(OpenedFrom.href(new TaskId(task), list(request)), action, request);
    }

    private ModelAndView again(UUID task, Handling.Typed typed, List<Finding> findings, HttpServletRequest request) {
        var page = page(task, typed, findings, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID task, Handling.Typed typed, List<Finding> findings, HttpServletRequest request) {
        var officer = user.officer();
        var atDesk = atDesk(task);
        var view = gatherHandling.of(atDesk, officer, typed, findings, Languages.of(request));
        return new ModelAndView("handling/web/handling", "view", view)
                .addObject("aside", asides.of(atDesk.dossier().id(), officer))
                .addObject("beside", inbox.beside(officer.account(), new TaskId(task), list(request)));
    }

    /** The list from which the task was opened. */
    private static InboxList list(HttpServletRequest request) {
        return InboxList.of(request.getParameter(OpenedFrom.NAME));
    }

    private static Handling.Typed typed(String action, Map<String, String> fields) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, given) -> values.put(name, given.strip()));
        return Handling.Typed.of(action, values);
    }
}
