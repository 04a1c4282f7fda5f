package vn.motcua.directive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.Deadline.Kind;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;

/** Reads a deadline as documents write it: {@code trước ngày 15/12/2026}, {@code tháng 12/2026}, {@code hằng tuần}, {@code thường xuyên}. */
final class DeadlineWords {
    /** Whatever stands before a day, such as that it is to be done before it. */
    private static final Pattern BEFORE = Pattern.compile("^\\D+");

    /** Days that are counted from something: nobody guesses from what. */
    private static final Pattern COUNTED = Pattern.compile("(?:.* )?(?:sau|ke tu)(?: .*)?");

    private static final Pattern MONTH =
            Pattern.compile("(?:cuoi |trong |het |truoc |den ){0,5}+thang (\\d{1,2})(?: nam| )? ?(\\d{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:cuoi |trong |het |truoc ){0,5}+quy (\\d|i|ii|iii|iv)(?: nam)? (\\d{4})");
    private static final int MONTHS_OF_QUARTER = 3;

    private DeadlineWords() {}

    /** None where nothing can be made of it: somebody must say the day. */
    static Optional<Deadline> read(String written) {
        var folded = SearchText.fold(written);
        var periodic = periodic(folded);
        if (periodic != null) {
            return Optional.of(new Deadline(written, periodic, null, ""));
        }
        if (folded.contains("thuong xuyen") || folded.contains("khong thoi han")) {
            return Optional.of(new Deadline(written, Kind.NONE, null, written));
        }
        return monthEnd(folded)
                .map(day -> new Deadline(written, Kind.MONTH_END, day, ""))
                .or(() -> COUNTED.matcher(folded).matches()
                        ? Optional.empty()
                        : day(written).map(day -> new Deadline(written, Kind.DATE, day, "")));
    }

    private static @Nullable Kind periodic(String folded) {
        if (folded.contains("hang tuan")) {
            return Kind.WEEKLY;
        }
        if (folded.contains("hang thang")) {
            return Kind.MONTHLY;
        }
        return folded.contains("hang quy") ? Kind.QUARTERLY : null;
    }

    private static Optional<LocalDate> monthEnd(String folded) {
        try {
            var month = MONTH.matcher(folded.replace('/', ' '));
            if (month.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                        .atEndOfMonth());
            }
            var quarter = QUARTER.matcher(folded.replace('/', ' '));
            return quarter.matches()
                    ? Optional.of(YearMonth.of(
                                    Integer.parseInt(quarter.group(2)), number(quarter.group(1)) * MONTHS_OF_QUARTER)
                            .atEndOfMonth())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String quarter) {
        return switch (quarter) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(quarter);
        };
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(WrittenTime.day(BEFORE.matcher(written.strip()).replaceFirst("")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
