package vn.motcua.changes;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.shared.Sha256;

/**
 * Values that are whole documents (a route's diagram, a package's zip) are kept where they are; here stand their length and their
 * fingerprint, so that it can be told which one it was.
 */
public final class LongValues {
    private static final int LETTERS_MAX = 2000;
    private static final Pattern SHORTENED = Pattern.compile("\\[(\\d{4,9}) letters, SHA-256 ([0-9a-f]{64})]");

    private LongValues() {}

    static SortedMap<String, String> shortened(Map<String, String> values) {
        var kept = new TreeMap<>(values);
        kept.replaceAll((_, value) -> value.length() <= LETTERS_MAX ? value : shortened(value));
        return kept;
    }

    private static String shortened(String value) {
        return "[" + value.length() + " letters, SHA-256 " + Sha256.of(value) + "]";
    }

    /** Number of letters of a value that is kept elsewhere; 0 for one that stands here. */
    public static int letters(String value) {
        var matcher = SHORTENED.matcher(value);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
