package vn.motcua.delegation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Validity;

/**
 * What a decision says of itself.
 *
 * @param number as it is quoted: {@code 45/QĐ-UBND}; at most {@value #NUMBER_MAX} letters
 * @param issuer the agency that issued it
 * @param signer who signed it, with the title that stood there; the title may be empty
 * @param subject trích yếu; at most {@value #SUBJECT_MAX} letters
 * @param validity the days of all its lines that name no narrower ones; an authorisation has an end
 * @param forbidsSubDelegation whether the receiver may not hand on what it received
 * @param passesWorkUnderWay whether dossiers under way go to the receiver too; else each stays with the agency that has it
 * @param numberOnPapers whether the number stands on what is signed under it
 * @param replaces the decision of the register that ends the day before this one begins; null for none
 */
public record DelegationHead(
        DelegationKind kind,
        String number,
        LocalDate decidedOn,
        AgencyId issuer,
        Signer signer,
        String subject,
        Validity validity,
        boolean forbidsSubDelegation,
        boolean passesWorkUnderWay,
        boolean numberOnPapers,
        @Nullable DelegationId replaces) {
    public static final int NUMBER_MAX = 60;
    public static final int NAME_MAX = 120;
    public static final int SUBJECT_MAX = 500;

    public record Signer(String name, String title) {}

    public DelegationHead {
        if (kind == DelegationKind.AUTHORISATION && validity.to() == null) {
            throw new IllegalArgumentException("An authorisation must have an end");
        }
    }
}
