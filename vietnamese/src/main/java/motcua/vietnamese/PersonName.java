package motcua.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Vietnamese full name: surname first, given name last, what is between them in the middle. Words keep their order; an
 * apostrophe of any kind belongs to its word, as in {@code H'Hen}.
 *
 * @param words at least one
 */
public record PersonName(List<Syllable> words) {
    private static final int LENGTH_MAX = 100;
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}' .\\-]*");

    private static final Set<String> NOBODY = Set.of(
            "null",
            "undefined",
            "none",
            "nan",
            "unknown",
            "n/a",
            "không",
            "không có",
            "khong co",
            "không có tên",
            "không rõ",
            "khong ro",
            "không biết",
            "khong biet",
            "chưa có",
            "chua co",
            "chưa rõ",
            "chưa biết",
            "chưa đặt tên");

    public PersonName {
        words = List.copyOf(words);
    }

    /** The sex of a person. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /**
     * Whether a text can stand on a paper as a person's name: 2 to 100 letters, of any alphabet, with blanks, points, apostrophes and
     * hyphens between them. Forms say the same in their schemas.
     */
    public static boolean isWritten(String text) {
        return text.length() >= 2
                && text.length() <= LENGTH_MAX
                && WRITTEN.matcher(text).matches();
    }

    /** Whether it says that there is no name: what programs and people write into a box that they must fill. */
    public static boolean isNobody(String text) {
        return NOBODY.contains(Text.line(text).toLowerCase(Locale.ROOT));
    }

    /** The name; empty when the text holds no letter of one. */
    public static Optional<PersonName> read(String raw) {
        var words = new ArrayList<Syllable>();
        eachWord(raw, (text, start, end, _) -> {
            var word = Syllable.of(text.substring(start, end));
            if (!word.plain().isEmpty()) {
                words.add(word);
            }
        });
        return words.isEmpty() ? Optional.empty() : Optional.of(new PersonName(words));
    }

    /** Empty for a name of one word, which is the given name. */
    public Optional<Syllable> surname() {
        return words.size() > 1 ? Optional.of(words.getFirst()) : Optional.empty();
    }

    public List<Syllable> middle() {
        return words.size() < 3 ? List.of() : words.subList(1, words.size() - 1);
    }

    public Syllable given() {
        return words.getLast();
    }

    /** The same for all spellings and orders of a name. */
    public List<String> variants() {
        return words.stream().map(Syllable::variant).sorted().toList();
    }

    /** Thị and Văn between surname and given name tell the sex, Thị also beside Văn. Without its mark Văn may be Vân. */
    public Optional<Sex> sex() {
        return sexOf(middle());
    }

    /** As {@link #sex()}, of the words between surname and given name. */
    public static Optional<Sex> sexOf(List<Syllable> middle) {
        if (middle.stream().anyMatch(word -> word.marked().equals("thi5"))) {
            return Optional.of(Sex.FEMALE);
        }
        return middle.stream().anyMatch(word -> word.marked().equals("va8n"))
                ? Optional.of(Sex.MALE)
                : Optional.empty();
    }

    /** Takes the words of a text one by one, by their places in it. */
    public interface WordTaker {
        /** @param hash of the letters from start to end, as {@link String#hashCode()} has it */
        void take(String text, int start, int end, int hash);
    }

    /** The words of a name as they are written, without the cost of cutting them out. */
    public static void eachWord(String text, WordTaker taker) {
        int start = -1;
        int hash = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isOfWord(letter) || start >= 0 && isApostrophe(letter)) {
                if (start < 0) {
                    start = at;
                    hash = 0;
                }
                hash = 31 * hash + letter;
            } else if (start >= 0) {
                taker.take(text, start, at, hash);
                start = -1;
            }
        }
        if (start >= 0) {
            taker.take(text, start, text.length(), hash);
        }
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter >= '\u0300' && letter <= '\u036f';
    }

    private static boolean isApostrophe(char letter) {
        return switch (letter) {
            case '\'',
                    '\u2018',
                    '\u2019',
                    '\u201b',
                    '\u00b4',
                    '`',
                    '\u02bc',
                    '\u02bb',
                    '\u02b9',
                    '\u02c8',
                    '\u2032',
                    '\uff07' -> true;
            default -> false;
        };
    }
}
