package vn.motcua.result;

import java.util.List;
import vn.motcua.dossier.Actor;
import vn.motcua.signing.Appearance;
import vn.motcua.signing.KeyName;
import vn.motcua.signing.SignOrder;
import vn.motcua.signing.SignaturePlaces;

/** Which signatures come on a result, where, and how they look (NĐ 30/2020/NĐ-CP, Phụ lục I). */
final class ResultSignatures {
    /** The places that {@code print/result.jte} leaves free, by the ids of its elements. */
    private static final String NUMBER = "number";

    private static final String SIGNATURE = "signature";
    private static final String SEAL = "seal";

    /** Where the head of the paper is parted between number and date, as there. */
    private static final float HEAD_PART = 0.46f;

    private static final float LETTERS = 13;

    private ResultSignatures() {}

    /** @param placeAndDay as {@code Thuận Hóa, ngày 20 tháng 11 năm 2026} */
    record NumberAndDate(String number, String placeAndDay) {
        private Appearance.Look look() {
            return new Appearance.Look.Words(List.of(
                    new Appearance.Phrase("Số: " + number, 0, HEAD_PART, LETTERS, false),
                    new Appearance.Phrase(placeAndDay, HEAD_PART, 1, LETTERS, true)));
        }
    }

    static SignOrder byLeader(SignOrder order, Actor leader) {
        return order.because("Ký ban hành")
                .signedBy(leader.account(), Appearance.at(SIGNATURE).showing(new Appearance.Look.Own()));
    }

    /** Number and date come where the paper keeps room for them; where they were printed, the seal comes alone. */
    static SignOrder byAgency(SignOrder order, KeyName seal, NumberAndDate words) {
        var numbered = SignaturePlaces.isKept(order.pdf(), NUMBER)
                ? order.because("Cấp số, ngày")
                        .sealedBy(seal, Appearance.at(NUMBER).showing(words.look()))
                : order;
        return numbered.because("Đóng dấu").sealedBy(seal, Appearance.at(SEAL).showing(new Appearance.Look.Own()));
    }

    /** A file name without blanks: {@code ket-qua-12-UBND-XNTTHN.pdf}. */
    static String fileName(ResultRow result) {
        var number = result.number() == null ? "" : "-" + result.number();
        return "ket-qua" + number.replaceAll("[^\\p{Alnum}]+", "-") + ".pdf";
    }
}
