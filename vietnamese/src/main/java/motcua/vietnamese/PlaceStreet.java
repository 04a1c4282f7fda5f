package motcua.vietnamese;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is written before a commune that was found: a house, a street or a part of a village, or yet another unit, which then
 * was not understood. Whoever wrote "Xã Tự Lập" before it does not live in the commune that was found.
 */
final class PlaceStreet {
    /** Parts of villages and of towns, which people write before a commune without parting the two. */
    private static final Set<String> VILLAGE_WORDS = Set.of(
            "to", "thon", "xom", "ap", "khu", "ban", "buon", "lang", "khom", "doi", "cum", "khoi", "tdp", "kp", "plei",
            "soc", "phum", "bon", "kv", "kdc", "play", "pley");

    private static final Set<String> STREET_WORDS = Set.of(
            "so", "nha", "duong", "pho", "ngo", "ngach", "hem", "kiet", "lo", "can", "phong", "tang", "toa", "chung");

    /** Such words before their number or name: Tổ dân phố, Khu vực, Ấp số, Khu phố văn hóa, Số nhà, Chung cư. */
    private static final Pattern WORDS_ONLY = Pattern.compile("(?:" + String.join("|", VILLAGE_WORDS) + "|"
            + String.join("|", STREET_WORDS) + ")(?: (?:dan pho|dan cu|nhan dan|tu quan|doan ket|pho|vuc|tap the|do thi"
            + "|tai dinh cu|san xuat|van hoa|du lich|dan|so|nha|cu|ho))*");

    private static final Set<String> DISTRICT_WORDS =
            Set.of("huyen", "quan", "thi xa", "thanh pho", "h", "q", "tx", "tp");

    private static final List<String> COMMUNE_WORDS = List.of("xã", "phường", "thị trấn", "đặc khu");
    private static final Pattern PARTING = Pattern.compile("[,;|()]|\\s[-\u2013\u2014]+\\s");

    private PlaceStreet() {}

    /**
     * Whether it says of a commune that it is one, or ends in the word for one.
     *
     * @param hasMarks whether the whole text was written with marks, so that "xa" is not "xã"
     */
    static boolean namesCommune(String before, boolean hasMarks) {
        if (before.isEmpty()) {
            return false;
        }
        for (var part : PARTING.split(before, -1)) {
            var words = " " + (hasMarks ? PlaceName.toned(part) : Letters.fold(part)) + " ";
            boolean isOfVillage = VILLAGE_WORDS.contains(firstWord(part));
            for (var written : COMMUNE_WORDS) {
                var word = " " + (hasMarks ? PlaceName.toned(written) : Letters.fold(written)) + " ";
                if (words.startsWith(word) || words.endsWith(word) || isOfVillage && words.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether each of its parts is a house, a street or a part of a village; nothing at all is none of another unit. */
    static boolean isStreet(String before) {
        for (var part : PARTING.split(before, -1)) {
            var first = firstWord(part);
            boolean isNumbered = part.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
            if (!first.isEmpty() && !isNumbered && !VILLAGE_WORDS.contains(first) && !STREET_WORDS.contains(first)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a commune may follow without a comma: after "Thôn 3", but after "12" it is the name of a street. */
    static boolean mayRunOn(String before) {
        var parts = PARTING.split(before, -1);
        var last = parts[parts.length - 1];
        return VILLAGE_WORDS.contains(firstWord(last)) && !isWordsOnly(last);
    }

    /** Ends in "Tổ", "Tổ dân phố", "Số nhà" or their like without its number or name: what follows is that. */
    static boolean endsInItsWords(String before) {
        var parts = PARTING.split(before, -1);
        return isWordsOnly(parts[parts.length - 1]);
    }

    private static boolean isWordsOnly(String part) {
        return WORDS_ONLY.matcher(Letters.fold(part).strip()).matches();
    }

    /** Ends in the word "huyện" or its like, behind another part: whoever wrote it did not mean a commune. */
    static boolean endsInDistrictWord(String before) {
        int comma = before.lastIndexOf(',');
        return comma > 0
                && DISTRICT_WORDS.contains(
                        Letters.fold(before.substring(comma + 1)).strip());
    }

    private static String firstWord(String part) {
        return Letters.fold(part).split(" ", -1)[0];
    }
}
