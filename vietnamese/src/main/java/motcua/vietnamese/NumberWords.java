package motcua.vietnamese;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days and months that are written as words, in small letters, with or without marks: {@code mười lăm}, {@code hai mươi mốt}, {@code hăm tư}. */
final class NumberWords {
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;
    private static final List<List<String>> UNITS = List.of(
            List.of(),
            List.of("một", "mốt"),
            List.of("hai"),
            List.of("ba"),
            List.of("tư", "bốn"),
            List.of("năm", "lăm", "nhăm"),
            List.of("sáu"),
            List.of("bảy", "bẩy"),
            List.of("tám"),
            List.of("chín"));
    private static final List<List<String>> TENS =
            List.of(List.of(), List.of("mười"), List.of("hai mươi", "hăm"), List.of("ba mươi", "băm"));
    private static final Map<String, Integer> NUMBERS = numbers();

    private NumberWords() {}

    /** Matches the words of each number up to 31, the longest first. */
    static String pattern() {
        return alternatives(NUMBERS.keySet());
    }

    /** As {@link #pattern} up to 12, but five (năm), which means "year" too: only where a comma or the word year follows it. */
    static String patternOfMonth() {
        var months = NUMBERS.entrySet().stream()
                .filter(number -> number.getValue() <= LAST_MONTH)
                .map(Map.Entry::getKey)
                .filter(words -> !words.equals("năm") && !words.equals("nam"))
                .toList();
        return alternatives(months) + "|n[ăa]m(?=,| n[ăa]m)";
    }

    /** The number of digits or words; 0 of whatever stands for a part that is not known. */
    static int number(String written) {
        return written.charAt(0) >= '0' && written.charAt(0) <= '9'
                ? Integer.parseInt(written)
                : NUMBERS.getOrDefault(written, 0);
    }

    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int number = 1; number <= LAST_DAY; number++) {
            for (var words : words(number)) {
                numbers.put(words, number);
                numbers.put(Letters.fold(words), number);
            }
        }
        return Map.copyOf(numbers);
    }

    private static List<String> words(int number) {
        var units = UNITS.get(number % 10);
        var tens = TENS.get(number / 10);
        if (tens.isEmpty()) {
            return units;
        }
        return units.isEmpty()
                ? tens
                : tens.stream()
                        .flatMap(ten -> units.stream().map(unit -> ten + " " + unit))
                        .toList();
    }
}
