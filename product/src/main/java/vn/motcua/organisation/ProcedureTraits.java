package vn.motcua.organisation;

import java.util.Set;
import vn.motcua.shared.ProcedureCode;

/**
 * What the rules of competence need to know of a procedure.
 *
 * @param field lĩnh vực, as published
 */
public record ProcedureTraits(ProcedureCode code, String field, Set<AdministrativeLevel> levels) {
    public ProcedureTraits {
        levels = Set.copyOf(levels);
    }
}
