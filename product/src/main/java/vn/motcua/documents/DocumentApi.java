package vn.motcua.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.Answer;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.NotFound;

/** Papers of one's own, for machines: uploaded once, then attached to dossiers by id. */
@Tag(name = "Documents", description = "One's own papers, uploaded to be attached to dossiers")
@RestController
@RequestMapping("/api/v1/documents")
@ForCitizens
class DocumentApi {
    record DocumentView(
            UUID id,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            Instant storedAt,
            @Nullable Integer pages) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id().value(),
                    document.fileName(),
                    document.mediaType(),
                    document.sizeBytes(),
                    document.sha256(),
                    document.storedAt(),
                    document.pages());
        }
    }

    private final Documents documents;
    private final KeepUpload keepUpload;
    private final CurrentUser user;

    DocumentApi(Documents documents, KeepUpload keepUpload, CurrentUser user) {
        this.documents = documents;
        this.keepUpload = keepUpload;
        this.user = user;
    }

    @Operation(
            operationId = "uploadDocument",
            summary = "Upload a paper",
            description = "PDF, JPEG or PNG of at most 20 MB unless the installation says otherwise; judged by content."
                    + " A file that is not taken is a problem whose type says why, and nothing is kept.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer<DocumentView> upload(@RequestPart("file") MultipartFile file, WriteRequest request) throws IOException {
        return keepUpload.keep(file, user.citizen().account(), request);
    }

    @Operation(operationId = "getDocument", summary = "Read what is known of one's paper")
    @GetMapping("/{id}")
    DocumentView about(@PathVariable UUID id) {
        return DocumentView.of(own(id));
    }

    @Operation(operationId = "getDocumentContent", summary = "Download one's paper")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        return DocumentAnswers.attachment(documents.read(own(id).id()));
    }

    private Document own(UUID id) {
        var account = user.citizen().account();
        return documents
                .find(new DocumentId(id))
                .filter(document -> document.owner().equals(account))
                .orElseThrow(() -> new NotFound("document " + id + " of " + account));
    }
}
