package vn.motcua.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
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
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;

/** Papers of one's own, for machines: uploaded once, then attached to dossiers by id. */
@Tag(name = "Documents", description = "One's own papers, uploaded to be attached to dossiers")
@RestController
@RequestMapping("/api/v1/documents")
@ForCitizens
class DocumentApi {
    private static final String PURPOSE = "dossier-paper";

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
    private final Idempotency idempotency;
    private final Messages messages;
    private final CurrentUser user;

    DocumentApi(Documents documents, Idempotency idempotency, Messages messages, CurrentUser user) {
        this.documents = documents;
        this.idempotency = idempotency;
        this.messages = messages;
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
        var account = user.citizen().account();
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return idempotency.once(account.value(), request, name + " " + sha256(file), () -> keep(name, file, account));
    }

    private Reply<DocumentView> keep(String name, MultipartFile file, AccountId account) {
        try (var content = file.getInputStream()) {
            return switch (documents.store(new Upload(name, content, account, PURPOSE))) {
                case StoreOutcome.Stored(var _, var document) -> Reply.created(DocumentView.of(document));
                case StoreOutcome.Refused(var refusal) ->
                    Reply.no(Problems.refusal(refusal, refusal.text(messages, Language.VI)));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("An upload must be readable, but is not", e);
        }
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

    private static String sha256(MultipartFile file) throws IOException {
        var digest = Sha256.digest();
        try (var content = file.getInputStream();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
        }
        return Sha256.hex(digest.digest());
    }
}
