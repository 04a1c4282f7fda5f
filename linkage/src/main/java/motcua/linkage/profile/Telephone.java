package motcua.linkage.profile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.vietnamese.Phone;

/**
 * A telephone number, compared by its digits of today. One that no number of the country begins with is compared as it is
 * written: the same digits in two registers say something, whoever they belong to. One with the same digit throughout, but
 * for the first, was written to fill a box.
 */
final class Telephone implements Kind {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    /** Without their zero, as {@link Phone} knows them. */
    private static final String MOBILES = Stream.of(
                    "32-39", "52-52", "55-56", "58-59", "70-70", "76-79", "81-89", "90-99")
            .map(range -> "$value between " + range.substring(0, 2) + "0000000 and " + range.substring(3) + "9999999")
            .collect(Collectors.joining(" or "));

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
        var digits = raw.replaceAll("\\D", "");
        var usable = digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && digits.chars().skip(1).distinct().count() > 1;
        return usable ? List.of(Long.toString(Long.parseLong(digits))) : List.of();
    }

    @Override
    public List<UsualForm> usualForms() {
        if (!isVietnamese) {
            // Ten digits, the first a zero, the others not all the same.
            return List.of(new UsualForm("#whole($raw, 10)", "$value < 1000000000 and $value % 111111111 <> 0"));
        }
        // A mobile of today; what begins otherwise may be a landline of before 2017.
        return List.of(new UsualForm("#whole($raw, 10)", "(" + MOBILES + ") and $value % 111111111 <> 0"));
    }

    @Override
    public List<Level> levels() {
        return List.of(Level.of("phone.same", "$l.digits = $r.digits"));
    }
}
