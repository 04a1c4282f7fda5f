package vn.motcua.consultation.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.consultation.AskForConsultation;
import vn.motcua.consultation.ConsultationId;
import vn.motcua.consultation.ConsultationTimes;
import vn.motcua.consultation.Entered;
import vn.motcua.consultation.PassOverAnswer;
import vn.motcua.consultation.Question;
import vn.motcua.consultation.ReadConsultations;
import vn.motcua.consultation.WithdrawConsultation;
import vn.motcua.consultation.Wrong;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.DossierAnswers;

/** The consultations of a dossier, for machines acting for who handles it. */
@Tag(name = "Consultations")
@RestController
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class ConsultationApi {
    record ConsultationOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The agency that is asked") @Nullable
            UUID agency,

            @Schema(description = "Its unit, in words") @Nullable
            String unit,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String question,

            @Schema(description = "Ids of the filed papers that the agency is shown; none where left out") @Nullable
            List<UUID> papers,

            @Schema(description = "Keys of the parts of the form that the agency is shown; none where left out")
            @Nullable
            List<String> sections,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Working days of the asked agency for its answer")
            @Nullable
            Integer workingDays,

            @Schema(description = "Whether steps wait for the answer; not where left out") @Nullable
            Boolean required) {}

    record ReasonOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    record Consultations(List<ConsultationView> items) {}

    private static final Map<Wrong.Field, String> POINTERS = Map.of(
            Wrong.Field.AGENCY, "/agency",
            Wrong.Field.UNIT, "/unit",
            Wrong.Field.QUESTION, "/question",
            Wrong.Field.PAPERS, "/papers",
            Wrong.Field.SECTIONS, "/sections",
            Wrong.Field.DAYS, "/workingDays",
            Wrong.Field.REASON, "/reason");

    private final CounterDesk desk;
    private final ReadConsultations read;
    private final AskForConsultation ask;
    private final WithdrawConsultation withdraw;
    private final PassOverAnswer passOver;
    private final ConsultationTimes times;
    private final ConsultationReplies replies;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ConsultationApi(
            CounterDesk desk,
            ReadConsultations read,
            AskForConsultation ask,
            WithdrawConsultation withdraw,
            PassOverAnswer passOver,
            ConsultationTimes times,
            ConsultationReplies replies,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.desk = desk;
        this.read = read;
        this.ask = ask;
        this.withdraw = withdraw;
        this.passOver = passOver;
        this.times = times;
        this.replies = replies;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listConsultations", summary = "List whom a dossier's agency asked, and what came of it")
    @GetMapping("/api/v1/dossiers/{id}/consultations")
    Consultations of(@PathVariable UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return new Consultations(read.of(dossier.id()).stream()
                .map(one -> ConsultationView.of(one, times.state(one)))
                .toList());
    }

    @Operation(
            operationId = "askForConsultation",
            summary = "Ask another agency",
            description = "While the dossier is handled; the steps go on beside it and the clock runs on.")
    @PostMapping("/api/v1/dossiers/{id}/consultations")
    @HasVersion
    Answer<ConsultationView> ask(@PathVariable UUID id, @RequestBody ConsultationOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, answers.version(id, officer), () -> {
            var question = new Question(
                    body.agency() == null ? null : new AgencyId(body.agency()),
                    DossierAnswers.text(body.unit()),
                    DossierAnswers.text(body.question()),
                    body.papers() == null ? List.of() : body.papers(),
                    body.sections() == null ? List.of() : body.sections(),
                    body.workingDays(),
                    Boolean.TRUE.equals(body.required()));
            return reply(ask.ask(new DossierId(id), officer, question));
        });
    }

    @Operation(operationId = "withdrawConsultation", summary = "Take a question back that needs no answer any more")
    @PostMapping("/api/v1/consultations/{id}/withdrawal")
    Answer<ConsultationView> withdraw(@PathVariable UUID id, @RequestBody ReasonOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(
                officer.account().value(),
                request,
                body,
                () -> reply(withdraw.withdraw(new ConsultationId(id), officer, DossierAnswers.text(body.reason()))));
    }

    @Operation(
            operationId = "passOverConsultation",
            summary = "Go on without an answer that was required",
            description = "The steps wait for it no longer. The agency may answer still.")
    @PostMapping("/api/v1/consultations/{id}/passing-over")
    Answer<ConsultationView> passOver(@PathVariable UUID id, @RequestBody ReasonOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(
                officer.account().value(),
                request,
                body,
                () -> reply(passOver.passOver(new ConsultationId(id), officer, DossierAnswers.text(body.reason()))));
    }

    private Reply<ConsultationView> reply(Entered entered) {
        return replies.of(entered, POINTERS);
    }
}
