package vn.motcua.editors;

import java.util.List;
import motcua.vietnamese.Text;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/** Words of a comment or an answer, as they were typed. */
final class SaidWords {
    private static final String FIELD = "words";

    private SaidWords() {}

    /** @throws BadInput when there are none, or too many */
    static String read(String typed) {
        var words = Text.lines(typed);
        if (words.isBlank()) {
            throw new BadInput(List.of(Said.of("editors.bad.words").at(FIELD)));
        }
        if (words.length() > Comment.WORDS_MAX) {
            throw new BadInput(List.of(Said.of("editors.bad.words-long", Comment.WORDS_MAX, words.length())
                    .at(FIELD)));
        }
        return words;
    }

    static BadInput tooMany(String key, int most) {
        return new BadInput(List.of(Said.of("editors.bad." + key, most).at(FIELD)));
    }
}
