package vn.motcua.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;

/** The times that a published sentence names: {@code trong thời hạn 05 (năm) ngày làm việc}. */
final class Durations {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d/.,])(\\d{1,3})\\s*(?:\\([^)]{1,30}\\)\\s*)?"
                    + "(ngày\\s+làm\\s+vi?ệc|ngày|giờ\\s+làm\\s+việc|giờ|tháng)(?!\\s*\\d)",
            WORDS);

    /** What the handling of a complete dossier takes, not one of its parts. */
    private static final Pattern HANDLING = Pattern.compile(
            "thời (?:hạn|gian) giải quyết|kể từ (?:ngày|khi|thời điểm) (?:nhận|tiếp nhận)|sau khi nhận (?:đủ|được)",
            WORDS);

    private static final Pattern AT_ONCE = Pattern.compile(
            "ngay (?:sau khi|khi) (?:nhận|tiếp nhận)|ngay trong ngày|trong ngày (?:làm việc|tiếp nhận|cơ quan)"
                    + "|giải quyết:? ?(?:ngay|trong ngày)",
            WORDS);
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.;\\n]+\\s*");

    record Duration(BigDecimal amount, LimitUnit unit) {
        boolean isCredible() {
            return amount.signum() > 0 && limit().isCredible();
        }

        /** Whether it is a credible time of this number. */
        boolean isOf(BigDecimal number) {
            return amount.compareTo(number) == 0 && isCredible();
        }

        String inWords() {
            return amount.toPlainString() + " " + unit.published().toLowerCase(Locale.ROOT);
        }

        Correction.OfLimit limit() {
            return new Correction.OfLimit(amount, unit);
        }

        @Nullable
        Proposal proposed(ReadingRule rule) {
            return isCredible() ? new Proposal(rule, inWords(), limit()) : null;
        }
    }

    private Durations() {}

    /** Each as often as it is named, in the order of the text. */
    static List<Duration> all(String text) {
        var found = new ArrayList<Duration>();
        var matcher = DURATION.matcher(text);
        while (matcher.find()) {
            found.add(new Duration(new BigDecimal(matcher.group(1)).stripTrailingZeros(), unit(matcher.group(2))));
        }
        return found;
    }

    /** Each once, in the order of the text. */
    static List<Duration> in(String text) {
        return all(text).stream().distinct().toList();
    }

    /** The only time that the sentences about the whole handling name. */
    static @Nullable Duration ofHandling(String text) {
        var named = BETWEEN_SENTENCES
                .splitAsStream(text)
                .filter(sentence -> HANDLING.matcher(sentence).find())
                .flatMap(sentence -> in(sentence).stream())
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** The note names one time, and says that the handling takes it. */
    static @Nullable Duration certain(String note) {
        var named = in(note);
        return named.size() == 1 && named.getFirst().isCredible() ? ofHandling(note) : null;
    }

    static boolean isAtOnce(String text) {
        return all(text).isEmpty() && AT_ONCE.matcher(text).find();
    }

    private static LimitUnit unit(String words) {
        return switch (words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "ngày làm việc", "ngày làm vệc" -> LimitUnit.WORKING_DAY;
            case "ngày" -> LimitUnit.CALENDAR_DAY;
            case "giờ làm việc" -> LimitUnit.WORKING_HOUR;
            case "giờ" -> LimitUnit.HOUR;
            default -> LimitUnit.MONTH;
        };
    }
}
