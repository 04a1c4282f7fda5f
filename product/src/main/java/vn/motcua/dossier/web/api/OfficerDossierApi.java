package vn.motcua.dossier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.AskForSupplement;
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DraftResult;
import vn.motcua.dossier.ExtendDueDate;
import vn.motcua.dossier.HandOver;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.ReceiveDossier;
import vn.motcua.dossier.RefuseDossier;
import vn.motcua.dossier.SignResult;
import vn.motcua.dossier.TakeStep;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.route.TaskId;
import vn.motcua.shared.BadInput;

/** What officers do with dossiers, for machines acting for them. */
@RestController
@RequestMapping("/api/v1")
class OfficerDossierApi {
    record Receipt(@Nullable List<String> checked) {}

    record Reason(@Nullable String reason) {}

    record SupplementRequest(
            @Nullable List<String> items, @Nullable String reason) {}

    record Extension(@Nullable Instant dueAt, @Nullable String reason) {}

    record Verdict(Decision.@Nullable Verdict verdict) {}

    record Handing(HandOver.@Nullable Way way, @Nullable String evidence) {}

    record Completion(@Nullable String outcome, @Nullable String opinion) {}

    record Draft(
            Decision.@Nullable Verdict verdict, @Nullable Map<String, @Nullable String> fields) {}

    record TakenView(String dossier, boolean routeEnded, boolean repeated) {}

    private final ReceiveDossier receiveDossier;
    private final RefuseDossier refuseDossier;
    private final AskForSupplement askForSupplement;
    private final ExtendDueDate extendDueDate;
    private final TakeStep takeStep;
    private final DraftResult draftResult;
    private final SignResult signResult;
    private final DecideDossier decideDossier;
    private final HandOverResult handOverResult;
    private final Dossiers dossiers;
    private final DossierAnswers answers;
    private final CurrentUser user;

    OfficerDossierApi(
            ReceiveDossier receiveDossier,
            RefuseDossier refuseDossier,
            AskForSupplement askForSupplement,
            ExtendDueDate extendDueDate,
            TakeStep takeStep,
            DraftResult draftResult,
            SignResult signResult,
            DecideDossier decideDossier,
            HandOverResult handOverResult,
            Dossiers dossiers,
            DossierAnswers answers,
            CurrentUser user) {
        this.receiveDossier = receiveDossier;
        this.refuseDossier = refuseDossier;
        this.askForSupplement = askForSupplement;
        this.extendDueDate = extendDueDate;
        this.takeStep = takeStep;
        this.draftResult = draftResult;
        this.signResult = signResult;
        this.decideDossier = decideDossier;
        this.handOverResult = handOverResult;
        this.dossiers = dossiers;
        this.answers = answers;
        this.user = user;
    }

    @GetMapping("/dossiers/{id}")
    @Requires(Permission.READ_DOSSIER)
    DossierView one(@PathVariable UUID id) {
        return DossierView.of(dossiers.forOfficer(new DossierId(id), user.officer()));
    }

    @PostMapping("/dossiers/{id}/receipt")
    @Requires(Permission.RECEIVE_DOSSIER)
    ResponseEntity<String> receive(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var clerk = user.officer();
        return answers.once(clerk.account(), request, body, () -> {
            var receipt = answers.read(body, Receipt.class);
            var checked = receipt.checked() == null ? List.<String>of() : receipt.checked();
            return answers.of(receiveDossier.receive(new DossierId(id), clerk, checked), DossierView::of);
        });
    }

    @PostMapping("/dossiers/{id}/refusal")
    @Requires(Permission.RECEIVE_DOSSIER)
    ResponseEntity<String> refuse(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var clerk = user.officer();
        return answers.once(clerk.account(), request, body, () -> {
            var reason = text(answers.read(body, Reason.class).reason());
            return answers.of(refuseDossier.refuse(new DossierId(id), clerk, reason), DossierView::of);
        });
    }

    @PostMapping("/dossiers/{id}/supplement-request")
    @Requires(Permission.HANDLE_TASK)
    ResponseEntity<String> askForSupplement(
            @PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var officer = user.officer();
        return answers.once(officer.account(), request, body, () -> {
            var asked = answers.read(body, SupplementRequest.class);
            var items = asked.items() == null ? List.<String>of() : asked.items();
            var outcome = askForSupplement.ask(new DossierId(id), officer, items, text(asked.reason()));
            return answers.of(outcome, DossierView::of);
        });
    }

    @PostMapping("/dossiers/{id}/extension")
    @Requires(Permission.APPROVE_RESULT)
    ResponseEntity<String> extend(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var head = user.officer();
        return answers.once(head.account(), request, body, () -> {
            var extension = answers.read(body, Extension.class);
            if (extension.dueAt() == null) {
                throw new BadInput("/dueAt", "Phải có thời điểm hẹn trả mới, dạng 2026-11-27T10:00:00Z.");
            }
            var outcome = extendDueDate.extend(new DossierId(id), head, extension.dueAt(), text(extension.reason()));
            return answers.of(outcome, DossierView::of);
        });
    }

    @PostMapping("/steps/{task}/completion")
    @Requires(Permission.HANDLE_TASK)
    ResponseEntity<String> complete(@PathVariable UUID task, @RequestBody String body, HttpServletRequest request) {
        var officer = user.officer();
        return answers.once(officer.account(), request, body, () -> {
            var completion = answers.read(body, Completion.class);
            var outcome =
                    takeStep.take(new TaskId(task), officer, text(completion.outcome()), text(completion.opinion()));
            return answers.of(
                    outcome,
                    taken -> new TakenView(taken.dossier().toString(), taken.routeEnded(), taken.isRepeated()));
        });
    }

    /** Writes or overwrites the draft of the result; the step itself is finished by its completion. */
    @PostMapping("/steps/{task}/draft")
    @Requires(Permission.DRAFT_RESULT)
    ResponseEntity<String> draft(@PathVariable UUID task, @RequestBody String body, HttpServletRequest request) {
        var officer = user.officer();
        return answers.once(officer.account(), request, body, () -> {
            var draft = answers.read(body, Draft.class);
            if (draft.verdict() == null) {
                throw new BadInput("/verdict", "Phải chọn GRANTED (giải quyết) hoặc REJECTED (không giải quyết).");
            }
            var outcome =
                    draftResult.draft(new TaskId(task), officer, draft.verdict(), DossierAnswers.texts(draft.fields()));
            return answers.of(outcome, DossierView::of);
        });
    }

    /** Signing waits for the timestamp authority, so it is not held in one transaction; repeating it changes nothing. */
    @PostMapping("/steps/{task}/signature")
    @Requires(Permission.SIGN_RESULT)
    ResponseEntity<?> sign(@PathVariable UUID task, @RequestBody String body) {
        var completion = answers.read(body, Completion.class);
        var outcome = signResult.sign(
                new TaskId(task), user.officer(), text(completion.outcome()), text(completion.opinion()));
        return answers.of(outcome, DossierView::of);
    }

    @PostMapping("/dossiers/{id}/decision")
    @Requires(Permission.APPROVE_RESULT)
    ResponseEntity<String> decide(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var leader = user.officer();
        return answers.once(leader.account(), request, body, () -> {
            var verdict = answers.read(body, Verdict.class).verdict();
            if (verdict == null) {
                throw new BadInput("/verdict", "Phải chọn GRANTED (giải quyết) hoặc REJECTED (không giải quyết).");
            }
            return answers.of(decideDossier.decide(new DossierId(id), leader, verdict), DossierView::of);
        });
    }

    @PostMapping("/dossiers/{id}/hand-over")
    @Requires(Permission.HAND_OVER_RESULT)
    ResponseEntity<String> handOver(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var clerk = user.officer();
        return answers.once(clerk.account(), request, body, () -> {
            var handing = answers.read(body, Handing.class);
            if (handing.way() == null) {
                throw new BadInput("/way", "Phải chọn cách trả: ELECTRONIC, COUNTER hoặc POST.");
            }
            var outcome = handOverResult.handOver(new DossierId(id), clerk, handing.way(), text(handing.evidence()));
            return answers.of(outcome, DossierView::of);
        });
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
