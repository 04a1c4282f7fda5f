package vn.motcua.dossier;

import vn.motcua.documents.TextPlace;
import vn.motcua.signing.Appearance;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.SignDocument;
import vn.motcua.signing.SignOrder;
import vn.motcua.signing.SignOutcome;

/** Puts the leader's signature and then the agency's seal on a printed result, above the leader's name. */
final class ResultSignatures {
    /** The print leaves so much room between capacity and name: {@code .room} in {@code print/result.jte}. */
    private static final float ROOM_MM = 32;

    private static final float LEFT_MM = 116;
    private static final float WIDTH_MM = 72;
    private static final float HEIGHT_MM = 14;
    private static final float PAGE_FOOT_MM = 277;
    private static final String REASON = "Ký ban hành kết quả giải quyết thủ tục hành chính";

    private ResultSignatures() {}

    /** @param agencyCode the code whose seal key is used */
    static Outcome<byte[]> apply(SignDocument signatures, byte[] pdf, Actor leader, String agencyCode) {
        var name = TextPlace.topOnLastPageMm(pdf, leader.name());
        float top = (float) name.orElse(PAGE_FOOT_MM) - ROOM_MM + 1;
        var order = SignOrder.of(pdf, REASON)
                .signedBy(leader.account(), Appearance.onLastPage(LEFT_MM, top, WIDTH_MM, HEIGHT_MM))
                .sealedBy(
                        KeyName.sealOf(agencyCode),
                        Appearance.onLastPage(LEFT_MM, top + HEIGHT_MM + 1, WIDTH_MM, HEIGHT_MM));
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
