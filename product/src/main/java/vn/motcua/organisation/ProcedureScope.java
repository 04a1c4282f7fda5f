package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;

/** For which procedures a rule holds. */
public sealed interface ProcedureScope {
    record One(ProcedureCode procedure) implements ProcedureScope {}

    /** One case of a procedure (trường hợp), as its package names it; only decisions of the register speak of one. */
    record OneCase(ProcedureCode procedure, String caseKey) implements ProcedureScope {
        public OneCase {
            if (caseKey.isBlank()) {
                throw new IllegalArgumentException("A scope of one case must name the case");
            }
        }
    }

    /**
     * All procedures of a level, or those of one field of it.
     *
     * @param field lĩnh vực; null for all fields
     */
    record Group(AdministrativeLevel level, @Nullable String field) implements ProcedureScope {
        public Group {
            if (!level.isLocal()) {
                throw new IllegalArgumentException("A group of procedures must be of a province or commune level");
            }
            if (field != null && field.isBlank()) {
                throw new IllegalArgumentException("The field of a group of procedures must not be blank");
            }
        }
    }

    /** The narrower rule goes before the wider. */
    default int narrowness() {
        return switch (this) {
            case OneCase _ -> 3;
            case One _ -> 2;
            case Group group -> group.field() == null ? 0 : 1;
        };
    }
}
