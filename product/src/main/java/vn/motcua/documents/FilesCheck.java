package vn.motcua.documents;

import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Reads the file of every paper to its end and holds it against the hash that stands under the log. */
@Component
class FilesCheck implements LogCheck {
    private static final String FILES = "papers with their files";

    private final KeptFiles files;

    FilesCheck(KeptFiles files) {
        this.files = files;
    }

    @Override
    public void check(Findings findings) {
        files.checkAll((document, state) -> {
            findings.count(FILES, 1);
            switch (state) {
                case FileState.Intact() -> {}
                case FileState.Damaged _ -> findings.add(Found.FILE_DAMAGED, where(document));
                case FileState.Lost() -> findings.add(Found.FILE_LOST, where(document));
            }
        });
    }

    private static String where(Document document) {
        return "document " + document.id() + " file " + document.sha256();
    }
}
