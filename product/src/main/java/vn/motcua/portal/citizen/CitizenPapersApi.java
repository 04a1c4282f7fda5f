package vn.motcua.portal.citizen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.WriteRequest;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.filing.FilingConfirmations;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.presentation.Corrections;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.presentation.DossierParts;
import vn.motcua.presentation.DossierView;
import vn.motcua.presentation.PrintForms;
import vn.motcua.result.Results;
import vn.motcua.shared.NotFound;

/** What is in one's own dossier: content, trace, bills, printed forms, the signed result. */
@Tag(name = "My dossiers")
@RestController
@RequestMapping("/api/v1/my-dossiers/{id}")
@ForCitizens
class CitizenPapersApi {
    private final Dossiers dossiers;
    private final DossierParts parts;
    private final FilingViews filings;
    private final PrintForms printForms;
    private final Results results;
    private final Documents documents;
    private final HandOverResult handOverResult;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    CitizenPapersApi(
            Dossiers dossiers,
            DossierParts parts,
            FilingViews filings,
            PrintForms printForms,
            Results results,
            Documents documents,
            HandOverResult handOverResult,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.filings = filings;
        this.printForms = printForms;
        this.results = results;
        this.documents = documents;
        this.handOverResult = handOverResult;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "getMyDossierContent", summary = "Read what was filed: answers and papers")
    @GetMapping("/content")
    DossierParts.FiledContent content(@PathVariable UUID id) {
        return parts.content(own(id));
    }

    @Operation(
            operationId = "getMyFilingConfirmation",
            summary = "Read what can be quoted from the moment of filing, where it lies, by when the counter answers")
    @GetMapping("/confirmation")
    FilingConfirmations.Confirmation confirmation(@PathVariable UUID id) {
        return filings.confirmation(own(id));
    }

    @Operation(operationId = "getMyFilingPrint", summary = "Download all that was filed as a PDF")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/print")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return DocumentAnswers.pdf(filings.print(own(id)), "to-khai.pdf");
    }

    @Operation(
            operationId = "listMyCorrections",
            summary = "Read what supplements changed: answers before and after, papers, explanations")
    @GetMapping("/corrections")
    List<Corrections.Round> corrections(@PathVariable UUID id) {
        return filings.corrections(own(id));
    }

    @Operation(operationId = "getMyDossierTrace", summary = "Read all that happened to one's dossier")
    @GetMapping("/trace")
    List<DossierParts.TraceLine> trace(@PathVariable UUID id) {
        return parts.trace(own(id), false);
    }

    @Operation(operationId = "listMyDossierBills", summary = "List what is to be paid for one's dossier")
    @GetMapping("/bills")
    List<DossierParts.BillLine> bills(@PathVariable UUID id) {
        return parts.bills(own(id));
    }

    @Operation(
            operationId = "getMyDossierForm",
            summary = "Download a printed form of the regulation",
            description =
                    "01 receipt, 02 request for a supplement, 03 refusal, 04 apology, 05 notice of stop; 404 for a"
                            + " form that this dossier has not.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/forms/{form:0[1-5]}")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String form) {
        return DocumentAnswers.pdf(printForms.form(own(id), form), "mau-" + form + ".pdf");
    }

    @Operation(
            operationId = "takeMyResult",
            summary = "Take the signed result electronically",
            description = "This is the hand-over and closes the dossier; taking it again changes nothing.")
    @PostMapping("/result-taking")
    Answer<DossierView> take(@PathVariable UUID id, WriteRequest request) {
        var account = user.citizen().account();
        return idempotency.once(
                account.value(),
                request,
                "",
                () -> answers.of(handOverResult.takeElectronically(new DossierId(id), account), DossierView::of));
    }

    @Operation(operationId = "getMyResult", summary = "Download the signed result")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/result")
    ResponseEntity<Resource> result(@PathVariable UUID id) {
        var document =
                results.paperForApplicant(own(id)).orElseThrow(() -> new NotFound("signed result of dossier " + id));
        return DocumentAnswers.attachment(documents.read(document));
    }

    private Dossier own(UUID id) {
        return dossiers.own(new DossierId(id), user.citizen().account());
    }
}
