package vn.motcua.shared;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which Vietnamese readers look for a name in a list: đ after d, ă and â after a, tones after letters, and
 * numbers by their size, so that "Phường 2" stands before "Phường 10".
 */
public final class VietnameseOrder {
    public static final Comparator<String> NAMES = VietnameseOrder::compare;

    private static final Collator LETTERS = Collator.getInstance(Locale.of("vi"));
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private VietnameseOrder() {}

    private static int compare(String first, String second) {
        var ours = BLANKS.split(first.strip(), -1);
        var theirs = BLANKS.split(second.strip(), -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int byWord = compareWords(ours[i], theirs[i]);
            if (byWord != 0) {
                return byWord;
            }
        }
        int byLength = Integer.compare(ours.length, theirs.length);
        return byLength != 0 ? byLength : first.compareTo(second);
    }

    private static int compareWords(String ours, String theirs) {
        boolean areNumbers =
                NUMBER.matcher(ours).matches() && NUMBER.matcher(theirs).matches();
        return areNumbers ? Long.compare(Long.parseLong(ours), Long.parseLong(theirs)) : LETTERS.compare(ours, theirs);
    }
}
