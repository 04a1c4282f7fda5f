package motcua.vietnamese;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;

/**
 * Letters of another alphabet within a word of ours, as a Cyrillic у in {@code Nguуễn}: nobody sees the difference, no search
 * finds the name, and two papers that look alike name two people. A word wholly in another alphabet is no such word.
 */
public final class ForeignLetters {
    private ForeignLetters() {}

    /** The first of them; empty when each word is of one alphabet. */
    public static OptionalInt first(String text) {
        boolean isOurs = false;
        int foreign = -1;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            var script = UnicodeScript.of(letter);
            if (Character.isLetter(letter) && script == UnicodeScript.LATIN) {
                isOurs = true;
            } else if (Character.isLetter(letter) && script != UnicodeScript.COMMON) {
                foreign = foreign < 0 ? letter : foreign;
            } else if (script != UnicodeScript.INHERITED) {
                isOurs = false;
                foreign = -1;
            }
            if (isOurs && foreign >= 0) {
                return OptionalInt.of(foreign);
            }
        }
        return OptionalInt.empty();
    }
}
