package vn.motcua.delegation;

import java.util.UUID;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

/**
 * What a decision says of one procedure.
 *
 * @param row its number in the decision, from 1; where it was read from a table, that of the table's row
 * @param terms what it says
 */
public record DelegationLine(UUID id, int row, Terms terms) {
    /**
     * @param caseKey the case of the procedure; empty for all
     * @param office the title of who is to decide or sign there; empty for the agency as such
     * @param area a province with all its communes, or one commune
     * @param style how who signs stands to the one in whose name it is signed
     */
    public record Terms(
            ProcedureCode procedure,
            String caseKey,
            Decider giver,
            Decider receiver,
            String office,
            AreaCode area,
            SignatureStyle style,
            Validity validity) {
        public static final int OFFICE_MAX = 120;
        public static final int CASE_MAX = 60;

        /** Whether both speak of one case, of which either may mean all. */
        boolean sharesCaseWith(Terms other) {
            return caseKey.isEmpty() || other.caseKey.isEmpty() || caseKey.equals(other.caseKey);
        }
    }
}
