package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;

/** The times that a published sentence names: {@code trong thời hạn 05 (năm) ngày làm việc}. */
final class Durations {
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d/.,])(\\d{1,3})\\s*(?:\\([^)]{1,30}\\)\\s*)?"
                    + "(ngày\\s+làm\\s+việc|ngày|giờ\\s+làm\\s+việc|giờ|tháng)(?!\\s*\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    record Duration(BigDecimal amount, LimitUnit unit) {}

    private Durations() {}

    /** Each once, in the order of the text. */
    static List<Duration> in(String text) {
        var found = new LinkedHashSet<Duration>();
        var matcher = DURATION.matcher(text);
        while (matcher.find()) {
            found.add(new Duration(new BigDecimal(matcher.group(1)).stripTrailingZeros(), unit(matcher.group(2))));
        }
        return List.copyOf(found);
    }

    /** The only time a sentence names, as a proposal for an editor. */
    static @Nullable String only(String text) {
        var named = in(text);
        return named.size() == 1
                ? named.getFirst().amount().toPlainString() + " "
                        + named.getFirst().unit().name()
                : null;
    }

    private static LimitUnit unit(String words) {
        return switch (words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "ngày làm việc" -> LimitUnit.WORKING_DAY;
            case "ngày" -> LimitUnit.CALENDAR_DAY;
            case "giờ làm việc" -> LimitUnit.WORKING_HOUR;
            case "giờ" -> LimitUnit.HOUR;
            default -> LimitUnit.MONTH;
        };
    }
}
