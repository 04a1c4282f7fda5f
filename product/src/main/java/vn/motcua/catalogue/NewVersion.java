package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.ProcedureCode;

/**
 * A version about to be stored.
 *
 * @param original the record as found
 * @param hash of the record as found
 */
record NewVersion(
        ProcedureCode code,
        ProcedureContent content,
        Map<String, String> original,
        byte[] hash,
        List<Findings.Finding> findings,
        Source source) {

    enum Source {
        IMPORT,
        SEED
    }

    static NewVersion read(PublishedProcedure published, byte[] hash) {
        var reading = ProcedureReader.read(published);
        return new NewVersion(
                published.code(), reading.content(), published.original(), hash, reading.findings(), Source.IMPORT);
    }
}
