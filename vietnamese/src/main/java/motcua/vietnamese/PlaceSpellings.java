package motcua.vietnamese;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other ways to part and to say the units of one place, for texts that cannot be read as they stand. */
final class PlaceSpellings {
    private static final Pattern DASH_IN_WORD = Pattern.compile("(?<=\\p{L})[-\u2013](?=\\p{L})");
    /** Before the word or the letters of a unit; the stroke of a house, as in 12/3, stands before a number. */
    private static final Pattern SLASH = Pattern.compile(
            "(?iu)/(?=\\s*(?:(?:p|f|ph|x|tt|q|h|tx|tp)(?:[. ]|\\d|hcm)|(?:phường|phuong|xã|xa|thị|thi|quận|quan|huyện|huyen|thành phố|thanh pho|tỉnh|tinh) ))");

    private static final Pattern OLD = Pattern.compile("(?iu)\\s*(?:\\(\\s*(?:cũ|cu)\\s*\\)|\\scũ(?=\\s*(?:[,;]|$)))");
    private static final Pattern ENGLISH_FIRST =
            Pattern.compile("(?i)(ward|commune|district|city|province|town|township)(?: no\\.?)? (.+)");
    private static final Pattern ENGLISH_LAST =
            Pattern.compile("(?i)(.+) (ward|commune|district|city|province|town|township)");

    private PlaceSpellings() {}

    static List<String> others(String text) {
        return Stream.of(
                        DASH_IN_WORD.matcher(text).replaceAll(" - "),
                        inVietnamese(slashed(OLD.matcher(text).replaceAll(""))))
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
