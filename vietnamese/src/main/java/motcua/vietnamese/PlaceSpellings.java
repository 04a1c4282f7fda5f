package motcua.vietnamese;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other ways to part and to say the units of one place, for texts that cannot be read as they stand. */
final class PlaceSpellings {
    private static final String COMMUNE_IN_SHORT = "(?:p|f|ph|x|tt)(?:[. ]|\\d)";
    private static final String DISTRICT_IN_SHORT = "(?:q|h|tx|tp)(?:[. ]|\\d|hcm)";
    private static final String IN_FULL =
            "(?:phường|phuong|xã|xa|thị|thi|quận|quan|huyện|huyen|thành phố|thanh pho|tỉnh|tinh) ";

    /** Before the word or the letters of a unit; the stroke of a house, as in 12/3, stands before a number. */
    private static final Pattern SLASH =
            Pattern.compile("(?iu)/(?=\\s*(?:" + COMMUNE_IN_SHORT + "|" + DISTRICT_IN_SHORT + "|" + IN_FULL + "))");

    /** A-P4 and 12-P4 may be rooms (phòng), which are no wards. */
    private static final Pattern DASH_IN_WORD = Pattern.compile(
            "(?iu)(?<=\\p{L})[-\u2013](?=\\p{L})(?!(?<=(?<!\\p{L})\\p{L}[-\u2013])" + COMMUNE_IN_SHORT + ")");

    /** As {@link #SLASH}, but for rooms. */
    private static final Pattern DASH = Pattern.compile("(?iu)(?:(?<=\\p{L}\\p{L})[-\u2013](?=" + COMMUNE_IN_SHORT
            + ")|(?<=[\\p{L}\\p{N}])[-\u2013](?=" + DISTRICT_IN_SHORT + "|" + IN_FULL + "))");

    /** Quận Nhất, Quận Nhì, Quận Ba: the numbers of Sài Gòn as people say them, and of its wards. */
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile(
            "(?iu)(?<!\\p{L})(quận|quan|q\\.?|phường|phuong|p\\.?|f\\.?)(?: |(?<=\\.))((nhất|nhat)|(nhì|nhi)|"
                    + NumberWords.pattern() + ")(?![\\p{L}\\p{N}])");

    private static final Pattern OLD =
            Pattern.compile("(?iu)(?<!\\s)(?:\\s*+\\(\\s*+(?:cũ|cu)\\s*+\\)|\\s++cũ(?=\\s*+(?:[,;]|$)))");
    private static final Pattern ENGLISH_FIRST =
            Pattern.compile("(?i)(ward|commune|district|city|province|town|township)(?: no\\.?)? (.+)");
    private static final Pattern ENGLISH_LAST =
            Pattern.compile("(?i)(.+) (ward|commune|district|city|province|town|township)");

    private PlaceSpellings() {}

    static List<String> others(String text) {
        return Stream.of(
                        DASH_IN_WORD.matcher(text).replaceAll(" - "),
                        inVietnamese(inDigits(slashed(
                                DASH.matcher(OLD.matcher(text).replaceAll("")).replaceAll(", ")))))
                .filter(other -> !other.equals(text))
                .toList();
    }

    /** From the first stroke that parts units on, each of them does. */
    private static String slashed(String text) {
        var slash = SLASH.matcher(text);
        return slash.find()
                ? text.substring(0, slash.start())
                        + text.substring(slash.start()).replace("/", ", ")
                : text;
    }

    private static String inDigits(String text) {
        return NUMBER_IN_WORDS
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + " "
                        + (found.group(3) != null
                                ? 1
                                : found.group(4) != null
                                        ? 2
                                        : NumberWords.number(found.group(2).toLowerCase(Locale.ROOT)))));
    }

    private static String inVietnamese(String text) {
        var parts = text.split("[,;]", -1);
        return Arrays.stream(parts).anyMatch(part -> isEnglish(part.strip()))
                ? Arrays.stream(parts)
                        .map(part -> partInVietnamese(part.strip()))
                        .collect(Collectors.joining(", "))
                : text;
    }

    private static boolean isEnglish(String part) {
        return ENGLISH_FIRST.matcher(part).matches()
                || ENGLISH_LAST.matcher(part).matches();
    }

    private static String partInVietnamese(String part) {
        var first = ENGLISH_FIRST.matcher(part);
        if (first.matches()) {
            return unit(first.group(1), first.group(2));
        }
        var last = ENGLISH_LAST.matcher(part);
        return last.matches() ? unit(last.group(2), last.group(1)) : part;
    }

    /** By its letters, which are read beside names with and without marks. */
    private static String unit(String english, String name) {
        return switch (english.toLowerCase(Locale.ROOT)) {
            case "ward" -> "P. " + name;
            case "commune" -> "X. " + name;
            case "city" -> "TP. " + name;
            case "province" -> "T. " + name;
            // A district of a town and one of the country have one word in English, as town and townlet do.
            default -> name.matches("\\d{1,2}") ? "Q. " + name : name;
        };
    }
}
