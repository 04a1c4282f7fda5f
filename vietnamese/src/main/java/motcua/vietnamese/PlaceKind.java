package motcua.vietnamese;

import java.util.List;
import java.util.stream.Stream;

/** What kind of unit a place is said to be, with the words and letters by which people say so. */
enum PlaceKind {
    PROVINCE(Level.PROVINCE, "Tỉnh", "t"),
    CITY(Level.DISTRICT, "Thành phố", "tp", "t p"),
    URBAN_DISTRICT(Level.DISTRICT, "Quận", "q"),
    DISTRICT(Level.DISTRICT, "Huyện", "h"),
    TOWN(Level.DISTRICT, "Thị xã", "tx", "t x"),
    WARD(Level.COMMUNE, "Phường", "p", "f", "ph"),
    RURAL_COMMUNE(Level.COMMUNE, "Xã", "x"),
    TOWNLET(Level.COMMUNE, "Thị trấn", "tt", "t t"),
    SPECIAL_ZONE(Level.COMMUNE, "Đặc khu", "dk");

    enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    private final Level level;
    private final List<String> words;
    private final List<String> marked;
    private final List<List<String>> shortForms;

    PlaceKind(Level level, String words, String... shortForms) {
        this.level = level;
        this.words = PlaceName.Words.of(words).folded();
        this.marked = PlaceName.Words.of(words).toned();
        this.shortForms =
                Stream.of(shortForms).map(form -> List.of(form.split(" ", -1))).toList();
    }

    Level level() {
        return level;
    }

    /** How many words it takes, as folded words of a text begin with it in full or in short; 0 when they do not. */
    int wordsOf(List<String> folded, List<String> toned) {
        if (begins(folded, words)) {
            boolean isMeant = true;
            for (int at = 0; at < words.size(); at++) {
                // Phương is not Phường; without any mark it may be.
                isMeant &= toned.get(at).equals(folded.get(at)) || toned.get(at).equals(marked.get(at));
            }
            return isMeant ? words.size() : 0;
        }
        for (var shortForm : shortForms) {
            if (begins(folded, shortForm)) {
                return shortForm.size();
            }
        }
        return 0;
    }

    /** Whether the words say the kind with all its marks, so that they cannot be part of the name. */
    boolean isCertain(List<String> toned) {
        return begins(toned, marked);
    }

    /** What follows a short form without a blank: the number in {@code p1}, the name in {@code tphue}; empty when nothing. */
    String gluedTo(String word) {
        for (var shortForm : shortForms) {
            var letters = shortForm.getFirst();
            if (word.length() > letters.length() && word.startsWith(letters)) {
                char next = word.charAt(letters.length());
                boolean isNumber = next >= '0' && next <= '9';
                if (isNumber || this == CITY && letters.equals("tp")) {
                    return word.substring(letters.length());
                }
            }
        }
        return "";
    }

    private static boolean begins(List<String> words, List<String> with) {
        if (words.size() <= with.size()) {
            return false;
        }
        for (int at = 0; at < with.size(); at++) {
            if (!words.get(at).equals(with.get(at))) {
                return false;
            }
        }
        return true;
    }
}
