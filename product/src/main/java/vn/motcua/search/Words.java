package vn.motcua.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import motcua.vietnamese.Letters;

/**
 * A text as syllables: folded, and with their marks. A Vietnamese word is mostly two syllables, so pairs of neighbours are
 * what tells texts apart.
 */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Syllables that are written with i or y: ký and kí, lý and lí, tỷ and tỉ. */
    private static final Pattern I_OR_Y = Pattern.compile("([hklmst])y");

    /** Folded syllable and the same with its marks in ASCII; equal where it was written without marks. */
    record Word(String folded, String marked) {
        boolean isMarked() {
            return !marked.equals(folded);
        }
    }

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        for (var written : BETWEEN.split(text, -1)) {
            var folded = Letters.fold(written);
            if (!folded.isEmpty() && folded.indexOf(' ') < 0) {
                words.add(new Word(oneSpelling(folded), oneSpelling(Letters.marked(written))));
            }
        }
        return words;
    }

    static boolean hasMarks(List<Word> words) {
        return words.stream().anyMatch(Word::isMarked);
    }

    private static String oneSpelling(String syllable) {
        int length = syllable.length();
        return length == 2 || length == 3 && Character.isDigit(syllable.charAt(2))
                ? I_OR_Y.matcher(syllable).replaceAll("$1i")
                : syllable;
    }

    /**
     * Whether words stand at a place of a text.
     *
     * @param marksCount whether the text was written with marks, so that they tell words apart
     */
    static boolean standAt(List<Word> text, int at, List<Word> words, boolean marksCount) {
        if (at + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var written = text.get(at + i);
            var meant = words.get(i);
            if (marksCount
                    ? !written.marked().equals(meant.marked())
                    : !written.folded().equals(meant.folded())) {
                return false;
            }
        }
        return true;
    }

    static String pair(String first, String second) {
        return first + ' ' + second;
    }
}
