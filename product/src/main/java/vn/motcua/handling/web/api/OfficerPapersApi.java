package vn.motcua.handling.web.api;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierParts;
import vn.motcua.presentation.PrintForms;
import vn.motcua.result.DraftResult;
import vn.motcua.result.Results;
import vn.motcua.shared.NotFound;

/** What is in a dossier, for officers: content, trace, bills, papers, printed forms, the result. */
@Tag(name = "Dossiers")
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class OfficerPapersApi {
    private final CounterDesk desk;
    private final Dossiers dossiers;
    private final DossierParts parts;
    private final PrintForms printForms;
    private final Results results;
    private final DraftResult draftResult;
    private final Documents documents;
    private final CurrentUser user;

    OfficerPapersApi(
            CounterDesk desk,
            Dossiers dossiers,
            DossierParts parts,
            PrintForms printForms,
            Results results,
            DraftResult draftResult,
            Documents documents,
            CurrentUser user) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.parts = parts;
        this.printForms = printForms;
        this.results = results;
        this.draftResult = draftResult;
        this.documents = documents;
        this.user = user;
    }

    @Operation(operationId = "getDossierContent", summary = "Read what was filed: answers and papers")
    @GetMapping("/content")
    DossierParts.FiledContent content(@PathVariable UUID id) {
        return parts.content(readable(id));
    }

    @Operation(operationId = "getDossierTrace", summary = "Read all that happened to a dossier, with opinions")
    @GetMapping("/trace")
    List<DossierParts.TraceLine> trace(@PathVariable UUID id) {
        return parts.trace(readable(id), true);
    }

    @Operation(operationId = "listDossierBills", summary = "List what is to be paid for a dossier")
    @GetMapping("/bills")
    List<DossierParts.BillLine> bills(@PathVariable UUID id) {
        return parts.bills(readable(id));
    }

    /** A paper that was handed in with this dossier. */
    @Operation(operationId = "getDossierPaper", summary = "Download a paper that was handed in")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @AccessLogged(thing = "dossier", action = "paper-opened", purpose = Purpose.TASK)
    @GetMapping("/papers/{document}")
    ResponseEntity<Resource> paper(@PathVariable UUID id, @PathVariable UUID document) {
        var dossier = readable(id);
        if (dossiers.filed(dossier.id()).papers().stream().noneMatch(paper -> document.equals(paper.document()))) {
            throw new NotFound("paper " + document + " of dossier " + id);
        }
        return DocumentAnswers.attachment(documents.read(new DocumentId(document)));
    }

    @Operation(
            operationId = "getDossierForm",
            summary = "Download a printed form of the regulation",
            description =
                    "01 receipt, 02 request for a supplement, 03 refusal, 04 apology, 05 notice of stop, 06 control sheet; 404 for a"
                            + " form that this dossier has not.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @AccessLogged(thing = "dossier", action = "form-opened", purpose = Purpose.TASK)
    @GetMapping("/forms/{form:0[1-6]}")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String form) {
        return DocumentAnswers.pdf(printForms.form(readable(id), form), "mau-" + form + ".pdf");
    }

    @Operation(operationId = "getDossierResult", summary = "Download the signed result, or the draft as it will look")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @AccessLogged(thing = "dossier", action = "result-opened", purpose = Purpose.TASK)
    @GetMapping("/result")
    ResponseEntity<?> result(@PathVariable UUID id) {
        var dossier = readable(id);
        var signed = results.signedPaper(dossier);
        return signed.isPresent()
                ? DocumentAnswers.attachment(documents.read(signed.get()))
                : DocumentAnswers.pdf(draftResult.preview(dossier), "du-thao.pdf");
    }

    private Dossier readable(UUID id) {
        return desk.dossier(new DossierId(id), user.officer());
    }
}
