package vn.motcua.petition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.documents.UploadRefusal;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Sha256;

/** Keeps the files of a petition through the gate of all papers: content is judged, not the name. */
@Component
class KeepFiles {
    /** What the purpose of such a file is called. */
    static final String PURPOSE = Upload.FOR_PETITIONS;

    sealed interface Outcome {
        record Kept(List<PetitionFile> files) implements Outcome {
            public Kept {
                files = List.copyOf(files);
            }
        }

        record Refused(String name, UploadRefusal why) implements Outcome {}
    }

    private final Documents documents;

    KeepFiles(Documents documents) {
        this.documents = documents;
    }

    Outcome keep(List<SentFile> files, AccountId owner) {
        var kept = new ArrayList<PetitionFile>();
        for (var file : files) {
            switch (store(file, owner)) {
                case StoreOutcome.Refused(var why) -> {
                    return new Outcome.Refused(file.name(), why);
                }
                case StoreOutcome.Stored(var id, var document) ->
                    kept.add(new PetitionFile(id.value(), document.fileName(), document.sha256()));
            }
        }
        return new Outcome.Kept(kept);
    }

    /** Whether these are what was kept, in the same order. */
    static boolean areKept(List<SentFile> files, List<PetitionFile> kept) {
        return files.stream()
                .map(KeepFiles::sha256)
                .toList()
                .equals(kept.stream().map(PetitionFile::sha256).toList());
    }

    private static String sha256(SentFile file) {
        var digest = Sha256.digest();
        try (var content = new DigestInputStream(file.content().getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent must be readable, but is not", e);
        }
        return Sha256.hex(digest.digest());
    }

    private StoreOutcome store(SentFile file, AccountId owner) {
        try (var content = file.content().getInputStream()) {
            return documents.store(new Upload(file.name(), content, owner, PURPOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent must be readable, but is not", e);
        }
    }
}
