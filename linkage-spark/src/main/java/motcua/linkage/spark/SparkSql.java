package motcua.linkage.spark;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.linkage.engine.Dialect;

/**
 * The plan's SQL in the words of Spark: the dialect's words, numbers with a point as 64 bit (Spark would take them for
 * decimals), row numbers as 64 bit, and hashes that are never negative.
 */
final class SparkSql {
    private static final Dialect WORDS = new Dialect(Map.ofEntries(
            Map.entry("edit", "byte_edit"),
            Map.entry("transposed", "byte_transposed"),
            Map.entry("similar", "byte_similar"),
            Map.entry("hamming", "byte_hamming"),
            Map.entry("contains", "contains"),
            Map.entry("part", "unit_part"),
            Map.entry("split", "unit_split"),
            Map.entry("item", "unit_item"),
            Map.entry("whole", "as_whole"),
            Map.entry("digits", "as_digits"),
            Map.entry("letters", "bits_differing"),
            Map.entry("bytes", "octet_length"),
            Map.entry("text", "string")));
    private static final Pattern POINT =
            Pattern.compile("'(?:[^']|'')*'|(?<![\\w.])\\d+\\.\\d+(?:[eE][-+]?\\d+)?(?!\\w)");
    private static final String HASH = "#hash(";
    private static final String ROW_NUMBER = "row_number() over (";

    private SparkSql() {}

    /** SQL that Spark runs. */
    static String of(String plan) {
        var sql = wrapped(plan, HASH, "shiftrightunsigned(xxhash64(", ", 1)");
        sql = wrapped(sql, ROW_NUMBER, "cast(row_number() over (", " as bigint)");
        sql = POINT.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(literal(found.group())));
        return WORDS.render(sql);
    }

    private static String literal(String text) {
        return text.startsWith("'")
                ? "'"
                        + text.substring(1, text.length() - 1)
                                .replace("\\", "\\\\")
                                .replace("''", "\\'") + "'"
                : text + "D";
    }

    /** Replaces each call that begins so, and puts an ending behind the bracket that closes it. */
    private static String wrapped(String sql, String begin, String wanted, String ending) {
        var out = new StringBuilder();
        var from = 0;
        for (var at = sql.indexOf(begin); at >= 0; at = sql.indexOf(begin, from)) {
            var end = closing(sql, at + begin.length());
            out.append(sql, from, at)
                    .append(wanted)
                    .append(wrapped(sql.substring(at + begin.length(), end), begin, wanted, ending))
                    .append(')')
                    .append(ending);
            from = end + 1;
        }
        return out.append(sql, from, sql.length()).toString();
    }

    private static int closing(String sql, int from) {
        var depth = 1;
        for (var i = from; i < sql.length(); i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("Each bracket of the plan must be closed, but is not in: " + sql);
    }
}
