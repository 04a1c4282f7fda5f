package motcua.linkage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.vietnamese.Phone;

/**
 * A telephone number, compared by its digits of today. One that no number of the country begins with is compared as it is
 * written: the same digits in two registers say something, whoever they belong to. One with the same digit throughout, but
 * for the first, was written to fill a box.
 */
final class Telephone implements Kind {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    /** What may stand behind the zero of a number, three digits of it. */
    private static final int FIRST_START = 100;

    private static final int LAST_START = 999;
    private static final String SOME_DIGITS = "345678";

    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private final boolean isVietnamese;

    /** @param isVietnamese whether numbers are those of Viet Nam, which may be written with its country code */
    Telephone(boolean isVietnamese) {
        this.isVietnamese = isVietnamese;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.whole("digits"));
    }

    @Override
    public List<String> normalise(String raw) {
        if (!isVietnamese) {
            return digits(raw);
        }
        return switch (Phone.read(raw)) {
            case Phone.Known number -> compared(number);
            case Phone.WithRest more -> compared(more.number());
            case Phone.Unreadable(var reason) ->
                switch (reason) {
                    case UNKNOWN_PREFIX, FOREIGN, TOO_SHORT -> digits(raw);
                    case NO_NUMBER, TOO_LONG, FILLER -> List.of();
                };
            case Phone.NotStated() -> List.of();
        };
    }

    private static List<String> compared(Phone.Known number) {
        return List.of(Long.toString(Long.parseLong(number.digits())));
    }

    private static List<String> digits(String raw) {
        var digits = NO_DIGITS.matcher(raw).replaceAll("");
        var usable = digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && digits.chars().skip(2).anyMatch(digit -> digit != digits.charAt(1));
        return usable ? List.of(Long.toString(Long.parseLong(digits))) : List.of();
    }

    @Override
    public List<UsualForm> usualForms() {
        if (!isVietnamese) {
            // Ten digits, the first a zero, the others not all the same.
            return List.of(new UsualForm("#whole($raw, 10)", "$value < 1000000000 and $value % 111111111 <> 0"));
        }
        return List.of(ofTenDigits());
    }

    /**
     * Ten digits, the first a zero. What becomes of them hangs on the three behind it: nothing, or a landline of before 2017 gets the
     * code that its place has today, which adds the same to each of its numbers.
     */
    private UsualForm ofTenDigits() {
        var starts = new TreeMap<Long, List<Integer>>();
        for (int start = FIRST_START; start <= LAST_START; start++) {
            var digits = start + SOME_DIGITS;
            for (var read : normalise("0" + digits)) {
                var added = Long.parseLong(read) - Long.parseLong(digits);
                starts.computeIfAbsent(added, _ -> new ArrayList<>()).add(start);
            }
        }
        var whens = starts.entrySet().stream()
                .filter(entry -> entry.getKey() != 0)
                .map(entry -> " when " + anyOf(entry.getValue()) + " then " + entry.getKey())
                .collect(Collectors.joining());
        var known = starts.values().stream().flatMap(List::stream).sorted().toList();
        return new UsualForm(
                "#whole($raw, 10)",
                "(" + anyOf(known) + ") and $value % 111111111 <> 0",
                "$value + case" + whens + " else 0 end");
    }

    private static String anyOf(List<Integer> starts) {
        var ranges = new ArrayList<String>();
        for (int i = 0, first = 0; i < starts.size(); i++) {
            boolean isLast = i + 1 == starts.size() || starts.get(i + 1) > starts.get(i) + 1;
            if (isLast) {
                ranges.add("$value between " + starts.get(first) + "000000 and " + starts.get(i) + "999999");
                first = i + 1;
            }
        }
        return String.join(" or ", ranges);
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.of("phone.same", "$l.digits = $r.digits"));
    }
}
