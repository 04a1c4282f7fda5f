package motcua.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a written place, and where people part its units. */
final class PlaceWords {
    private static final int NAME_WORDS_MAX = 9;
    private static final Pattern WORD = Pattern.compile("[^\\s,;|()]+");
    private static final Pattern ONLY_DASH = Pattern.compile("[-\u2013\u2014.:/]+");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5,6}\\.?");
    private static final Set<String> COUNTRIES = Set.of("vietnam", "vn", "nuocvietnam", "chxhcnvietnam");

    private enum Parted {
        NO,
        BY_DASH,
        BY_COMMA
    }

    private record Word(int start, int end, Parted before, PlaceName.Words parts) {}

    /** Some words in a row that may be a name. */
    record Span(int from, List<PlaceName> readings, List<String> keys, boolean isParted) {}

    private final String text;
    private final List<Word> words;
    private final Map<Integer, List<Span>> spans = new HashMap<>();

    private PlaceWords(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static PlaceWords of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        int end = 0;
        boolean isAfterDash = false;
        while (matcher.find()) {
            if (ONLY_DASH.matcher(matcher.group()).matches()) {
                isAfterDash = true;
                continue;
            }
            boolean isAfterComma = words.isEmpty()
                    || text.substring(end, matcher.start()).chars().anyMatch(letter -> ",;|()".indexOf(letter) >= 0);
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    isAfterComma ? Parted.BY_COMMA : isAfterDash ? Parted.BY_DASH : Parted.NO,
                    PlaceName.Words.of(matcher.group())));
            end = matcher.end();
            isAfterDash = false;
        }
        var place = new PlaceWords(text, words);
        place.dropCountry();
        return place;
    }

    /** Without any mark in the whole text, none can be missed in a name. */
    boolean hasMarks() {
        return text.chars().anyMatch(letter -> letter > 127 && Character.isLetter(letter));
    }

    int count() {
        return words.size();
    }

    /** What is written before a word, without what parts it from there. */
    String before(int word) {
        var street = text.substring(0, word < words.size() ? words.get(word).start() : text.length());
        return street.replaceFirst("(?<![\\s,;|()\\-\u2013\u2014])[\\s,;|()\\-\u2013\u2014]++$", "")
                .strip();
    }

    /** Whether the word is the second half of "Thị xã": no commune begins there. */
    boolean isWithinTown(int word) {
        return word > 0
                && words.get(word).before() == Parted.NO
                && words.get(word).parts().folded().equals(List.of("xa"))
                && words.get(word - 1).parts().folded().equals(List.of("thi"));
    }

    /** The words that end before a word, taken as one name, two names, and so on: the longest first. */
    List<Span> endingBefore(int end) {
        return spans.computeIfAbsent(end, this::spans);
    }

    private List<Span> spans(int end) {
        var spans = new ArrayList<Span>();
        var parts = PlaceName.Words.NONE;
        for (int from = end - 1; from >= 0 && from >= end - NAME_WORDS_MAX; from--) {
            parts = words.get(from).parts().before(parts);
            var readings = PlaceName.readings(parts);
            var parted = words.get(from).before();
            boolean saysKind = readings.stream().anyMatch(name -> name.kind() != null);
            var keys = readings.stream().map(PlaceName::key).distinct().toList();
            spans.addFirst(new Span(from, readings, keys, parted != Parted.NO || saysKind));
            if (parted == Parted.BY_COMMA) {
                break;
            }
        }
        return spans;
    }

    private void dropCountry() {
        if (words.size() > 2 && POSTAL_CODE.matcher(word(words.size() - 1)).matches()) {
            words.removeLast();
        }
        for (int count = 1; count <= 4 && count < words.size(); count++) {
            var end = words.subList(words.size() - count, words.size());
            var name = Letters.fold(
                            text.substring(end.getFirst().start(), end.getLast().end()))
                    .replace(" ", "");
            if (COUNTRIES.contains(name)) {
                end.clear();
                return;
            }
        }
    }

    private String word(int at) {
        return text.substring(words.get(at).start(), words.get(at).end());
    }
}
