package vn.motcua.dossier;

import vn.motcua.signing.Appearance;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.SignDocument;
import vn.motcua.signing.SignOrder;
import vn.motcua.signing.SignOutcome;

/** Puts the leader's signature and then the agency's seal on a printed result. */
final class ResultSignatures {
    private static final Appearance LEADER = Appearance.onLastPage(112, 246, 76, 15);
    private static final Appearance SEAL = Appearance.onLastPage(112, 263, 76, 15);
    private static final String REASON = "Ký ban hành kết quả giải quyết thủ tục hành chính";

    private ResultSignatures() {}

    /** @param agencyCode the code whose seal key is used */
    static Outcome<byte[]> apply(SignDocument signatures, byte[] pdf, Actor leader, String agencyCode) {
        var order =
                SignOrder.of(pdf, REASON).signedBy(leader.account(), LEADER).sealedBy(KeyName.sealOf(agencyCode), SEAL);
        return switch (signatures.sign(order)) {
            case SignOutcome.Signed signed -> Outcome.done(signed.pdf());
            case SignOutcome.NoKey(var key) -> unavailable("no-key " + key);
            case SignOutcome.CertificateNotInForce outdated -> unavailable("certificate " + outdated.key());
            case SignOutcome.Unreachable(var party, var reply) -> unavailable(party + ": " + reply);
            case SignOutcome.NotSignable(var found) -> unavailable(found);
        };
    }

    private static Outcome<byte[]> unavailable(String reason) {
        return Outcome.no(new DossierRefusal.SigningUnavailable(reason));
    }

    /** A file name without blanks: {@code ket-qua-12-UBND-XNTTHN.pdf}. */
    static String fileName(ResultRow result) {
        var number = result.number() == null ? "" : result.number();
        return "ket-qua-" + number.replaceAll("[^\\p{Alnum}]+", "-") + ".pdf";
    }
}
