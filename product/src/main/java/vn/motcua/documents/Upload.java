package vn.motcua.documents;

import java.io.InputStream;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.identity.AccountId;

/**
 * A file on its way in.
 *
 * @param fileName as the sender named it; path parts are dropped
 * @param content read once, to its end or to the size limit; the caller closes it
 * @param owner who the paper belongs to
 * @param purpose code of what the paper is kept for, as {@code dossier.component}
 */
public record Upload(String fileName, InputStream content, AccountId owner, String purpose) {
    /** For a dossier that is to be filed: it goes by rule when it never is. */
    public static final String FOR_DOSSIERS = "dossier-paper";

    /**
     * Whether somebody chose a file. One without content was chosen, too: telephones send it where the photo lies in the cloud
     * only, and whoever chose it must hear that nothing came.
     */
    public static boolean isChosen(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }
}
