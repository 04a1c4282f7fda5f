package vn.motcua.rules;

import vn.motcua.decision.Decided.Hit;
import vn.motcua.shared.Language;
import vn.motcua.shared.LocalText;

/**
 * Why a fee or a limit is what it is: the row of the table that decided. It stands in the log of dossiers, so its names stay as they
 * are.
 *
 * @param row from 1, as people count
 * @param words what the row is about, as it stands behind the answer: "Miễn lệ phí: người thuộc hộ nghèo"
 * @param article of the law or decision that the row rests on
 */
public record RowGround(int row, LocalText words, String article) {
    /** Titles of the columns beside the rows: the article, and what people read. */
    public static final String ARTICLE = "Căn cứ";

    public static final String VIETNAMESE = "Diễn giải";
    public static final String ENGLISH = "In English";

    static RowGround of(Hit hit) {
        return new RowGround(hit.row(), new LocalText(hit.note(VIETNAMESE), hit.note(ENGLISH)), hit.note(ARTICLE));
    }

    /** {@code Miễn lệ phí: người thuộc hộ nghèo (dòng 2, Luật Hộ tịch, Đ. 11 k. 1 a)}. */
    public String in(Language language) {
        return words.in(language) + " (" + (language == Language.VI ? "dòng " : "row ") + row + ", " + article + ")";
    }
}
