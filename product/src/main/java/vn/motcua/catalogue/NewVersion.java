package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.ProcedureCode;

/**
 * A version about to be stored.
 *
 * @param findings none: it is published at once
 * @param original the record as found
 * @param hash of the record as found
 */
public record NewVersion(
        ProcedureCode code,
        ProcedureContent content,
        Map<String, String> original,
        byte[] hash,
        List<Finding> findings,
        Source source) {

    public enum Source {
        IMPORT,
        SEED
    }
}
