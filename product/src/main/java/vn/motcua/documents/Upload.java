package vn.motcua.documents;

import java.io.InputStream;
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

    /** For a petition that is being sent: it goes by the same rule when the petition is refused. */
    public static final String FOR_PETITIONS = "petition-file";
}
