package vn.motcua.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/**
 * Keeps papers and gives them back. The file is on disk before its row is written: a killed process leaves at most a
 * file that no row names, never a row without its file. Whether somebody may see a paper is for the caller to judge.
 */
@Component
public class Documents {
    private final FileFolder folder;
    private final DocumentStore store;
    private final UploadCheck check;
    private final UploadLimits limits;
    private final UnfiledUploads unfiled;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            FileFolder folder,
            DocumentStore store,
            UploadLimits limits,
            UnfiledUploads unfiled,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = folder;
        this.store = store;
        this.check = new UploadCheck(limits);
        this.limits = limits;
        this.unfiled = unfiled;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Keeps an upload if its content is what may be kept; refused, it leaves nothing behind. */
    public StoreOutcome store(Upload upload) {
        if (upload.purpose().equals(Upload.FOR_DOSSIERS) && unfiled.isFull(upload.owner())) {
            return new StoreOutcome.Refused(new UploadRefusal.TooManyUnfiled(limits.unfiledMax()));
        }
        try {
            var file = folder.receive(upload.content(), limits.sizeMax().toBytes());
            try {
                return switch (check.judge(file, upload.fileName())) {
                    case UploadCheck.Judgement.Refused(var refusal) -> new StoreOutcome.Refused(refusal);
                    case UploadCheck.Judgement.Accepted(var mediaType, var pages) -> {
                        var kind = new Kind(PlainFileName.of(upload.fileName(), mediaType), mediaType, pages);
                        yield stored(keep(file, kind, upload.owner(), upload.purpose()));
                    }
                };
            } finally {
                folder.discard(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload must reach the folder for files, but did not", e);
        }
    }

    /** Keeps a paper that Motcua itself made. */
    public DocumentId keep(MadeDocument made) {
        try {
            var file = folder.receive(new ByteArrayInputStream(made.content()), Long.MAX_VALUE - 1);
            try {
                var pages = made.mediaType().equals("application/pdf") ? PdfCheck.pages(made.content()) : null;
                var kind = new Kind(PlainFileName.of(made.fileName(), made.mediaType()), made.mediaType(), pages);
                return keep(file, kind, made.owner(), made.purpose()).id();
            } finally {
                folder.discard(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document must reach the folder for files, but did not", e);
        }
    }

    public Optional<Document> find(DocumentId id) {
        return store.find(id);
    }

    /**
     * Opens a paper for reading. Its file is read to the end first: what is given is what was kept.
     *
     * @throws NotFound when there is no such paper
     * @throws FileNotIntact when its file is damaged or lost
     */
    public StoredDocument read(DocumentId id) {
        var document = store.find(id).orElseThrow(() -> new NotFound("Document " + id));
        return switch (folder.open(document.sha256())) {
            case OpenedFile.Not(var state) -> throw new FileNotIntact(document, state);
            case OpenedFile.Intact(var content, var sizeBytes)
            when sizeBytes == document.sizeBytes() -> new StoredDocument(document, Channels.newInputStream(content));
            case OpenedFile.Intact other -> {
                other.close();
                throw new FileNotIntact(document, new FileState.Damaged(document.sha256()));
            }
        };
    }

    /** Removes files older than the given age that no paper names. Returns how many. */
    public int sweepOrphans(Duration age) {
        var before = clock.instant().minus(age);
        try {
            int removed = folder.removeIncomingBefore(before);
            for (var sha256 : folder.placedBefore(before)) {
                boolean gone = Boolean.TRUE.equals(transaction.execute(_ -> sweepOne(sha256, before)));
                removed += gone ? 1 : 0;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean sweepOne(String sha256, Instant before) {
        try {
            if (!store.mayBeSwept(sha256) || store.anyHas(sha256) || !folder.isOlder(sha256, before)) {
                return false;
            }
            folder.remove(sha256);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kind(
            String fileName, String mediaType, @Nullable Integer pages) {}

    private Document keep(FileFolder.Incoming file, Kind kind, AccountId owner, String purpose) {
        var now = clock.instant();
        var document = new Document(
                new DocumentId(Uuid7.at(now)),
                file.sha256(),
                file.sizeBytes(),
                kind.mediaType(),
                kind.fileName(),
                owner,
                purpose,
                now,
                kind.pages());
        transaction.executeWithoutResult(_ -> {
            store.keepFromSweep(file.sha256());
            place(file);
            store.insert(document);
        });
        return document;
    }

    private void place(FileFolder.Incoming file) {
        try {
            folder.place(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file must take its place in the folder for files, but did not", e);
        }
    }

    private static StoreOutcome stored(Document document) {
        return new StoreOutcome.Stored(document.id(), document);
    }
}
