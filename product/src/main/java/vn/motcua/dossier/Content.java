package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What was filed, as text that is never rewritten: the hash in the log is over exactly these characters.
 *
 * @param form key and version of the form, as {@code marital-status/1}
 * @param answers the answers as JSON
 * @param papers the attached papers as a JSON list of {@link Paper}
 */
public record Content(String form, String answers, String papers) {
    /** SHA-256 in hex. */
    String sha256() {
        var text = form + "\n" + answers + "\n" + papers;
        return HexFormat.of().formatHex(EventRow.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
