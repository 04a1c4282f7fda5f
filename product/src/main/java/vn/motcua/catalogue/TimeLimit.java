package vn.motcua.catalogue;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.PauseMode;

/**
 * How long the agency may take.
 *
 * @param unit WORKING_HOUR, WORKING_DAY or CALENDAR_DAY
 * @param cutOff what is received after it counts as received on the next working day
 * @param pauseMode SUBTRACT: a pause does not count; RESTART: the limit begins anew after it
 */
public record TimeLimit(int amount, String unit, @Nullable LocalTime cutOff, String pauseMode) {
    private static final Set<String> UNITS = Set.of("WORKING_HOUR", "WORKING_DAY", "CALENDAR_DAY");
    private static final Set<String> PAUSE_MODES = Set.of("SUBTRACT", "RESTART");

    public TimeLimit {
        if (amount < 1 || !UNITS.contains(unit) || !PAUSE_MODES.contains(pauseMode)) {
            throw new IllegalArgumentException("A time limit must be at least 1 of " + UNITS + " with a pause mode of "
                    + PAUSE_MODES + ", but was " + amount + " " + unit + " " + pauseMode);
        }
    }

    /** As deadlines are counted. */
    public ClockRule clockRule() {
        return new ClockRule(new Limit(amount, LimitUnit.valueOf(unit)), cutOff, PauseMode.valueOf(pauseMode));
    }
}
