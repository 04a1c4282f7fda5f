package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Sha256;

/**
 * What was filed, as text that is never rewritten: the hash in the log is over exactly these characters.
 *
 * @param form key and version of the form, as {@code marital-status/1}
 * @param answers the answers as JSON
 * @param papers the attached papers as a JSON list of {@link Paper}
 * @param vouched what the e-ID vouched for, as a JSON object of pointers and their sources; empty where it was nothing, as
 *     in all that was filed before this was kept
 */
public record Content(String form, String answers, String papers, String vouched) {
    /** Nothing was vouched for. */
    public Content(String form, String answers, String papers) {
        this(form, answers, papers, "");
    }

    public Content vouchedBy(SortedMap<String, String> sources, JsonMapper json) {
        return new Content(form, answers, papers, sources.isEmpty() ? "" : json.writeValueAsString(sources));
    }

    boolean isFiledBy(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted submitted ->
                submitted.filing().contentHash().equals(sha256());
            case DossierEvent.SupplementGiven given -> given.contentHash().equals(sha256());
            default -> false;
        };
    }

    /** SHA-256 in hex. */
    public String sha256() {
        var text = form + "\n" + answers + "\n" + papers + (vouched.isEmpty() ? "" : "\n" + vouched);
        return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
