package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.HasVersion;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Duty;
import vn.motcua.handling.AskForDuty;
import vn.motcua.handling.DutyEntry;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierView;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** What another authority asks for while a dossier is handled, for machines acting for officers. */
@Tag(name = "Dossiers")
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class DutyApi {
    record DutyOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Who asks") @Nullable
            String authority,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Number of its notice") @Nullable
            String notice,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Day of the notice") @Nullable
            LocalDate day,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Long amountVnd,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Where the notice is kept") @Nullable
            String reference) {

        DutyEntry entry() {
            return new DutyEntry(
                    DossierAnswers.text(authority),
                    DossierAnswers.text(notice),
                    day == null ? "" : day.toString(),
                    amountVnd == null ? "" : amountVnd.toString(),
                    DossierAnswers.text(reference));
        }
    }

    private static final Map<DutyEntry.Field, String> POINTERS = Map.of(
            DutyEntry.Field.AUTHORITY, "/authority",
            DutyEntry.Field.NOTICE, "/notice",
            DutyEntry.Field.DAY, "/day",
            DutyEntry.Field.AMOUNT, "/amountVnd",
            DutyEntry.Field.REFERENCE, "/reference");

    private final AskForDuty askForDuty;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    DutyApi(
            AskForDuty askForDuty,
            DossierAnswers answers,
            Idempotency idempotency,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.askForDuty = askForDuty;
        this.answers = answers;
        this.idempotency = idempotency;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @Operation(
            operationId = "askForDuty",
            summary = "Enter a financial duty by the notice of the authority that asks for it",
            description =
                    "A bill of its own; the clock stands until it is paid. Only where the procedure knows duties.")
    @PostMapping("/duties")
    @Requires(Permission.HANDLE_TASK)
    @HasVersion
    Answer<DossierView> ask(@PathVariable UUID id, @RequestBody DutyOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(
                officer.account().value(), request, body, answers.version(id, officer), () -> switch (askForDuty.ask(
                        new DossierId(id), officer, duty(body))) {
                    case AskForDuty.Outcome.Asked(var dossier) -> Reply.ok(DossierView.of(dossier));
                    case AskForDuty.Outcome.No(var why) -> answers.refusal(why);
                });
    }

    private Duty duty(DutyOrder body) {
        var judged = body.entry().judge(LocalDate.now(clock));
        if (judged.duty() == null) {
            throw new BadInput(judged.wrong().stream()
                    .map(wrong -> new BadInput.Finding(
                            POINTERS.getOrDefault(wrong.field(), ""), messages.text(Language.VI, wrong.text())))
                    .toList());
        }
        return judged.duty();
    }
}
