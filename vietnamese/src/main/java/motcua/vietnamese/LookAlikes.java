package motcua.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Letters that were typed for digits: O for 0, l and I for 1. A number that holds one is never mended in silence; whoever
 * refuses it says which letter stands where.
 */
public final class LookAlikes {
    private static final String ZEROS = "OoÖöØøОоΟο";
    private static final String ONES = "IliıІΙ|";
    private static final String BETWEEN = " .,-–—/()+'";
    /** Where fewer digits stand it was a word. */
    private static final int DIGITS_MIN = 3;

    private LookAlikes() {}

    /**
     * One such letter.
     *
     * @param position from 1, each letter and blank counted as it is typed
     * @param digit what it looks like
     */
    public record LookAlike(String letter, int position, char digit) {}

    /** In a number of digits; none where it is anything else. */
    public static List<LookAlike> inDigits(String typed) {
        boolean isNumber =
                typed.chars().filter(letter -> letter >= '0' && letter <= '9').count() >= DIGITS_MIN;
        return isNumber ? in(typed, LookAlikes::isOfDigits) : List.of();
    }

    /**
     * In a number that has letters of its own, such as that of a dossier.
     *
     * @param isNumber whether a text, with digits in the place of these letters, is such a number
     */
    public static List<LookAlike> in(String typed, Predicate<String> isNumber) {
        var text = typed.strip();
        var found = new ArrayList<LookAlike>();
        var mended = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char digit = digit(letter);
            if (digit != letter) {
                found.add(new LookAlike(Character.toString(letter), at + 1, digit));
            }
            mended.append(digit);
        }
        return !found.isEmpty() && isNumber.test(mended.toString()) ? found : List.of();
    }

    private static char digit(char letter) {
        return ZEROS.indexOf(letter) >= 0 ? '0' : ONES.indexOf(letter) >= 0 ? '1' : letter;
    }

    private static boolean isOfDigits(String mended) {
        return mended.chars().allMatch(letter -> letter >= '0' && letter <= '9' || BETWEEN.indexOf(letter) >= 0);
    }
}
