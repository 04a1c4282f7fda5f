package vn.motcua.calendar;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure's time is counted.
 *
 * @param cutOff a receipt after this local time counts as received at the start of the next working day (15:00 in civil
 *     status); null when the procedure has none
 */
public record ClockRule(Limit limit, @Nullable LocalTime cutOff, PauseMode pauseMode) {
    public static ClockRule of(Limit limit) {
        return new ClockRule(limit, null, PauseMode.SUBTRACT);
    }

    public ClockRule withCutOff(LocalTime time) {
        return new ClockRule(limit, time, pauseMode);
    }

    public ClockRule withPauseMode(PauseMode mode) {
        return new ClockRule(limit, cutOff, mode);
    }
}
