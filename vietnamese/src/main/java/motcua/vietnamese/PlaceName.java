package motcua.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place as it is compared: spellings of one name are equal.
 *
 * @param kind what kind of unit it is said to be; null when that is not said
 * @param key the letters of the name without marks and blanks
 * @param toned the same with marks, as {@link Letters#marked} writes them
 */
record PlaceName(@Nullable PlaceKind kind, String key, String toned) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern APOSTROPHE =
            Pattern.compile("(?<=\\p{L})[ ]?['\u2018\u2019\u201b\u00b4`\u02bc\u02bb\u02b9][ ]?(?=\\p{L})");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final Pattern FINAL_Y = Pattern.compile("([^aou0-9]|^qu)y(\\d?)$");

    /** Words as they are compared: letters without marks, and with them. */
    record Words(List<String> folded, List<String> toned) {
        static final Words NONE = new Words(List.of(), List.of());

        static Words of(String text) {
            var written = words(text);
            return new Words(
                    written.stream().map(PlaceName::plain).toList(),
                    written.stream().map(PlaceName::marked).toList());
        }

        Words before(Words others) {
            var all = new Words(new ArrayList<>(folded), new ArrayList<>(toned));
            all.folded.addAll(others.folded);
            all.toned.addAll(others.toned);
            return all;
        }
    }

    /** What a text may mean: with the kind that it begins with, and as a name that only looks like one. */
    static List<PlaceName> readings(String text) {
        return readings(Words.of(text));
    }

    static List<PlaceName> readings(Words words) {
        var folded = words.folded();
        var toned = words.toned();
        if (folded.isEmpty()) {
            return List.of();
        }
        var readings = new ArrayList<PlaceName>();
        boolean isCertain = false;
        for (var kind : PlaceKind.values()) {
            int count = kind.wordsOf(folded, toned);
            if (count > 0) {
                readings.add(of(kind, folded.subList(count, folded.size()), toned.subList(count, toned.size())));
                isCertain |= kind.isCertain(toned);
            }
            var glued = kind.gluedTo(folded.getFirst());
            if (!glued.isEmpty()) {
                readings.add(of(kind, glued, folded, toned));
            }
        }
        if (!isCertain) {
            readings.add(of(null, folded, toned));
        }
        return readings;
    }

    /** The name of a unit as it is published, with its kind. */
    static PlaceName published(String name) {
        return readings(name).getFirst();
    }

    /** "12" names no unit, as "Phường 12" does: it is a house, or nothing that is known. */
    boolean isBareNumber() {
        return kind == null && key.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    boolean hasMarks() {
        return !key.equals(toned);
    }

    /** Words of a–z and 0–9, as {@link Letters#fold} writes them. */
    static String fold(String text) {
        return Letters.fold(text);
    }

    /** A whole text with its marks, spelled in one way. */
    static String toned(String text) {
        return String.join(" ", words(text).stream().map(PlaceName::marked).toList());
    }

    private static List<String> words(String text) {
        var found = new ArrayList<String>();
        var words = WORD.matcher(APOSTROPHE.matcher(text).replaceAll(""));
        while (words.find()) {
            found.add(words.group());
        }
        return found;
    }

    private static PlaceName of(@Nullable PlaceKind kind, List<String> folded, List<String> toned) {
        int roman = kind == null || kind == PlaceKind.WARD ? roman(toned) : 0;
        return roman > 0 ? new PlaceName(kind, "" + roman, "" + roman) : new PlaceName(kind, key(folded), key(toned));
    }

    private static PlaceName of(PlaceKind kind, String first, List<String> folded, List<String> toned) {
        var rest = key(folded.subList(1, folded.size()));
        var tonedFirst = toned.getFirst().substring(Math.max(0, toned.getFirst().length() - first.length()));
        boolean isNumber = first.charAt(0) <= '9';
        return new PlaceName(
                kind,
                (isNumber ? number(first) : first) + rest,
                (isNumber ? number(first) : tonedFirst(toned.getFirst(), tonedFirst))
                        + key(toned.subList(1, toned.size())));
    }

    /** Wards were numbered in both ways: Phường IV is Phường 4. */
    private static int roman(List<String> name) {
        return name.size() == 1 ? ROMAN.indexOf(name.getFirst()) : 0;
    }

    /** A glued city loses its two letters. */
    private static String tonedFirst(String toned, String end) {
        return toned.startsWith("tp") ? toned.substring(2) : end;
    }

    private static String key(List<String> words) {
        return String.join("", words);
    }

    private static String plain(String word) {
        return spelled(Letters.fold(word).replace(" ", ""));
    }

    private static String marked(String word) {
        return spelled(Letters.marked(word));
    }

    /** One spelling of words that have two: Mỹ and Mĩ, Đắk, Đăk and Đắc, 1 and 01. */
    private static String spelled(String word) {
        if (!word.isEmpty() && word.charAt(0) == '0') {
            return number(word);
        }
        return switch (word) {
            case "dac" -> "dak";
            case "d9a8k1", "d9a8c1", "d9a8c" -> "d9a8k";
            default ->
                word.endsWith("y") || word.length() > 1 && word.charAt(word.length() - 2) == 'y'
                        ? FINAL_Y.matcher(word).replaceFirst("$1i$2")
                        : word;
        };
    }

    private static String number(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
