package vn.motcua.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * Which letters printed papers can show: those that at least one carried font draws, from left to right. A letter that none
 * has is refused where it enters, because a paper shows no substitutes. The list is computed from the fonts, which a test of
 * {@code documents} compares with it.
 */
public final class CarriedLetters {
    private static final String RANGES = "carried-letters.txt";
    private static final BitSet CARRIED = read();

    private CarriedLetters() {}

    /** The code points of the text that no carried font has, each once, in the order of the text. Blanks are no letters. */
    public static List<Integer> missing(String text) {
        return text.codePoints()
                .filter(letter -> !isCarried(letter))
                .distinct()
                .boxed()
                .toList();
    }

    /** Whether a carried font draws this letter; line ends and tabs need none. */
    public static boolean isCarried(int letter) {
        return CARRIED.get(letter) || letter == '\n' || letter == '\r' || letter == '\t';
    }

    private static BitSet read() {
        var in = CarriedLetters.class.getResourceAsStream(RANGES);
        if (in == null) {
            throw new IllegalStateException(RANGES + " must lie beside the module, but does not");
        }
        var letters = new BitSet();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split("-", -1)).forEach(range -> {
                int first = Integer.parseInt(range[0], 16);
                letters.set(first, Integer.parseInt(range[range.length - 1], 16) + 1);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return letters;
    }
}
