package vn.motcua.filing.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.FillOpenPoints;
import vn.motcua.filing.OwnPapers;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierView;

/** Filing at the counter for a person who came, for machines. */
@Tag(name = "Counter", description = "The queues of a counter, and filing for a person who came")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class DirectFilingApi {
    @Schema(description = "A dossier that a clerk files for a person who came")
    record DirectSubmission(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1.004873") @Nullable
            String procedure,

            @Nullable String caseKey,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Follows the schema of the form; /applicant/personalNumber says whose dossier it is")
            @Nullable
            JsonNode answers,

            @Schema(
                    description = "The text of the ID card's QR code, as a scanner reads it",
                    example = "046095012345||Nguyễn Văn An|12031995|Nam|12 Lê Lợi, Thuận Hóa, Huế|16052022")
            @Nullable
            String idCard,

            @Nullable List<OwnPapers.AttachedPaper> papers,

            @Schema(description = "Keys of the components that were shown at the counter") @Nullable
            List<String> presented,

            @Schema(description = "What the procedure leaves open (open in its filing guide), for this dossier alone")
            @Nullable
            OpenPointsFilledIn filledIn) {}

    /** What is not open is left out. */
    record OpenPointsFilledIn(
            @Schema(example = "5") @Nullable Integer limitAmount,

            @Schema(allowableValues = {"WORKING_HOUR", "WORKING_DAY", "CALENDAR_DAY"}) @Nullable
            String limitUnit,

            @Schema(description = "0 when it is free") @Nullable
            Long feeVnd,

            @Schema(description = "Id of the agency that decides, or COMMUNE: the committee of the commune concerned")
            @Nullable
            String agency,

            @Schema(description = "What it rests on: the provision or the document") @Nullable
            String ground) {
        FillOpenPoints.Typed typed() {
            return new FillOpenPoints.Typed(
                    text(limitAmount), text(limitUnit), text(feeVnd), text(agency), text(ground));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    private final CounterFiling counterFiling;
    private final SubmitDossier submitDossier;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    DirectFilingApi(
            CounterFiling counterFiling,
            SubmitDossier submitDossier,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.counterFiling = counterFiling;
        this.submitDossier = submitDossier;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "fileAtCounter",
            summary = "File a dossier for a person who came",
            description = "What the ID card's QR code says fills in what the answers leave out. Papers are scans from"
                    + " uploadScan; what was only shown stands in presented.")
    @PostMapping("/dossiers")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<DossierView> file(@RequestBody DirectSubmission body, WriteRequest request) {
        var clerk = user.officer().account();
        return idempotency.once(clerk.value(), request, body, () -> switch (counterFiling.order(body, clerk)) {
            case Outcome.Done(var order) -> answers.created(submitDossier.submitNew(order), DossierView::of);
            case Outcome.No(var why) -> answers.refusal(why);
        });
    }
}
