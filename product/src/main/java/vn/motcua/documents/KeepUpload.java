package vn.motcua.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Language;
import vn.motcua.shared.Sha256;
import vn.motcua.ui.Messages;

/** Keeps a file that a machine sends, once. */
@Component
class KeepUpload {
    private final Documents documents;
    private final Idempotency idempotency;
    private final Messages messages;

    KeepUpload(Documents documents, Idempotency idempotency, Messages messages) {
        this.documents = documents;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    Answer<DocumentApi.DocumentView> keep(MultipartFile file, AccountId account, WriteRequest request)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return idempotency.once(account.value(), request, name + " " + sha256(file), () -> store(name, file, account));
    }

    private Reply<DocumentApi.DocumentView> store(String name, MultipartFile file, AccountId account) {
        try (var content = file.getInputStream()) {
            return switch (documents.store(new Upload(name, content, account, Upload.FOR_DOSSIERS))) {
                case StoreOutcome.Stored(var _, var document) -> Reply.created(DocumentApi.DocumentView.of(document));
                case StoreOutcome.Refused(var refusal) ->
                    Reply.no(Problems.refusal(refusal, refusal.text(messages, Language.VI)));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("An upload must be readable, but is not", e);
        }
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
