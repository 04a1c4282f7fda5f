package vn.motcua.catalogue;

import vn.motcua.shared.Language;

/**
 * Why a fee is what it is: the row of the fee table that decided. It stands in the log of dossiers, so its names stay as they are.
 *
 * @param row from 1, as people count
 * @param words what the row is about, as it stands behind the amount: "Miễn lệ phí: người thuộc hộ nghèo"
 * @param article of the law or decision that the row rests on
 */
public record FeeGround(int row, LocalText words, String article) {
    /** {@code Miễn lệ phí: người thuộc hộ nghèo (dòng 2, Luật Hộ tịch, Đ. 11 k. 1 a)}. */
    public String in(Language language) {
        return words.in(language) + " (" + (language == Language.VI ? "dòng " : "row ") + row + ", " + article + ")";
    }
}
