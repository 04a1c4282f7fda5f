package vn.motcua.delegation;

import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.SignatureStyle;

/**
 * By which right somebody signs who does not sign in the own name of office.
 *
 * @param inNameOf the agency in whose head's name it is signed; the signer's own where it gave the signing to an office of it
 * @param isOwnAgency whether that is the agency whose paper it is, so that its name need not stand there again
 * @param office the office that signs, as the decision names it; empty for whoever signs for the agency
 * @param decision as the paper quotes it; null where the decision does not want it there
 */
public record SignatureGround(
        SignatureStyle style,
        AgencyId inNameOf,
        boolean isOwnAgency,
        String office,
        @Nullable String decision) {}
