package vn.motcua.signing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * A paper to sign: who signs in which order, and why. The leader signs first, the agency's seal follows.
 *
 * @param reason stands in the signatures that are added next, as "Phê duyệt"
 */
public record SignOrder(byte[] pdf, String reason, List<Signing> signings) {
    /** One signature: with which key, and where it shows; without appearance it is invisible. */
    public record Signing(
            KeyName key, String reason, @Nullable Appearance appearance) {}

    public SignOrder {
        signings = List.copyOf(signings);
    }

    public static SignOrder of(byte[] pdf, String reason) {
        return new SignOrder(pdf, reason, List.of());
    }

    /** The signatures that follow are made for another reason. */
    public SignOrder because(String other) {
        return new SignOrder(pdf, other, signings);
    }

    public SignOrder signedBy(AccountId signer, @Nullable Appearance appearance) {
        return and(KeyName.of(signer), appearance);
    }

    public SignOrder sealedBy(KeyName seal, @Nullable Appearance appearance) {
        return and(seal, appearance);
    }

    private SignOrder and(KeyName key, @Nullable Appearance appearance) {
        var more = new ArrayList<>(signings);
        more.add(new Signing(key, reason, appearance));
        return new SignOrder(pdf, reason, more);
    }
}
