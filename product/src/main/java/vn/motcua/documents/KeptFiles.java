package vn.motcua.documents;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Whether the files of papers are still what they were when they were kept: read to the end and hashed, never loaded. */
@Component
public class KeptFiles {
    private final FileFolder folder;
    private final DocumentStore store;

    KeptFiles(FileFolder folder, DocumentStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** How the file with this content is. What is no hash names no file. */
    public FileState check(String sha256) {
        return switch (folder.open(sha256)) {
            case OpenedFile.Intact intact -> {
                intact.close();
                yield new FileState.Intact();
            }
            case OpenedFile.Not(var state) -> state;
        };
    }

    /**
     * Goes through every paper there is, in the order of the contents' hashes, and says how its file is. Papers with the same
     * content share one file, which is read once.
     */
    public void checkAll(BiConsumer<Document, FileState> seen) {
        var last = new Object() {
            String sha256 = "";
            FileState state = new FileState.Lost();
        };
        store.forEach(document -> {
            if (!document.sha256().equals(last.sha256)) {
                last.sha256 = document.sha256();
                last.state = check(document.sha256());
            }
            seen.accept(document, last.state);
        });
    }
}
