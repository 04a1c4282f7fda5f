package vn.motcua.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.ValueKind;

/**
 * What a table is told of a filing under one of its names.
 *
 * @param name of the input in the table
 * @param answer JSON Pointer into the form's answers; null where no answer is told
 */
public record TableInput(
        String name,
        From from,
        @JsonInclude(Include.NON_NULL) @Nullable String answer) {
    /** Where it comes from. */
    public enum From {
        /** How it is filed: ONLINE, POST or DIRECT. */
        CHANNEL,
        /** The key of the case that was chosen. */
        CASE,
        /** What is answered. */
        ANSWER,
        /** Whole years from the day that is answered to the day of filing: an age. */
        YEARS,
        /** Days from the day that is answered to the day of filing. */
        DAYS,
        /** The hour of working time from which the limit counts, 15.5 for half past three: what cut-offs are told by. */
        HOUR
    }

    /** As {@code From.CHANNEL} tells them: the ways of filing of the catalogue. */
    public static final List<String> CHANNELS = List.of("DIRECT", "ONLINE", "POST");

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int HOUR_DIGITS = 4;
    private static final int LETTERS_MAX = 200;
    private static final int NUMBER_MAX = 20;
    /** Letters of {@code 2026}, {@code 2026-11}, {@code 2026-11-30}. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** @param cases keys of the cases to choose from */
    InputFact fact(List<String> cases) {
        return switch (from) {
            case CHANNEL -> InputFact.oneOf(CHANNELS);
            case CASE -> cases.isEmpty() ? InputFact.ANYTHING : InputFact.oneOf(cases);
            case ANSWER -> InputFact.ANYTHING;
            case YEARS, DAYS -> InputFact.whole();
            case HOUR -> new InputFact(true, false, List.of());
        };
    }

    /** Whether a column of the kind can be told this. */
    boolean fits(ValueKind kind) {
        return switch (from) {
            case CHANNEL, CASE -> kind == ValueKind.TEXT;
            case ANSWER -> true;
            case YEARS, DAYS, HOUR -> kind == ValueKind.NUMBER;
        };
    }

    /** Whether it is told of an answer, which must be named. */
    public boolean needsAnswer() {
        return switch (from) {
            case CHANNEL, CASE, HOUR -> false;
            case ANSWER, YEARS, DAYS -> true;
        };
    }

    /** What the table is told; empty where nothing usable is answered. */
    Optional<Object> value(ValueKind kind, Told told) {
        return switch (from) {
            case CHANNEL -> Optional.of(told.channel());
            case CASE -> text(told.answers().apply("/case"));
            case ANSWER -> answered(kind, answered(told.answers()));
            case YEARS -> passed(ChronoUnit.YEARS, answered(told.answers()), told.on());
            case DAYS -> passed(ChronoUnit.DAYS, answered(told.answers()), told.on());
            case HOUR -> Optional.ofNullable(told.countsFrom()).map(TableInput::hour);
        };
    }

    /** Whole minutes, in hours: what falls into a minute belongs to it. */
    private static BigDecimal hour(LocalTime time) {
        return BigDecimal.valueOf(time.getHour())
                .add(BigDecimal.valueOf(time.getMinute()).divide(MINUTES, HOUR_DIGITS, RoundingMode.HALF_UP));
    }

    private String answered(UnaryOperator<String> answers) {
        return answer == null ? "" : answers.apply(answer);
    }

    private static Optional<Object> answered(ValueKind kind, String text) {
        return switch (kind) {
            case TEXT -> text(text);
            case NUMBER -> number(text);
            case FLAG ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case DATE -> day(text).map(day -> day);
        };
    }

    private static Optional<Object> text(String text) {
        return text.isBlank() || text.length() > LETTERS_MAX ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Object> number(String text) {
        try {
            return text.length() > NUMBER_MAX ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Of a day of which only year or month are known, only where each day of it would give the same. */
    private static Optional<Object> passed(ChronoUnit unit, String text, LocalDate on) {
        var first = earliest(text);
        var last = latest(text);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long most = unit.between(first.get(), on);
        return most == unit.between(last.get(), on) ? Optional.of(BigDecimal.valueOf(most)) : Optional.empty();
    }

    private static Optional<LocalDate> earliest(String text) {
        return switch (text.length()) {
            case YEAR -> day(text + "-01-01");
            case MONTH -> day(text + "-01");
            default -> day(text);
        };
    }

    private static Optional<LocalDate> latest(String text) {
        try {
            return switch (text.length()) {
                case YEAR ->
                    Optional.of(Year.parse(text).atMonth(Month.DECEMBER).atEndOfMonth());
                case MONTH -> Optional.of(YearMonth.parse(text).atEndOfMonth());
                default -> day(text);
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
