package vn.motcua.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a filing when a table is asked.
 *
 * @param channel ONLINE, POST or DIRECT
 * @param answers text of the answer at a JSON Pointer; empty where there is none
 * @param on the day to which ages are counted
 * @param countsFrom the time of day from which the limit counts; null where no limit is asked for
 */
public record Told(
        String channel,
        UnaryOperator<String> answers,
        LocalDate on,
        @Nullable LocalTime countsFrom) {
    /** Of a fee: it follows from the day of filing, whatever the hour. */
    public static Told ofFiling(String channel, UnaryOperator<String> answers, LocalDate on) {
        return new Told(channel, answers, on, null);
    }
}
