package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.PauseMode;
import vn.motcua.rules.DecidedLimit;
import vn.motcua.rules.ProcedureTable;

/**
 * How long the agency may take.
 *
 * @param unit WORKING_HOUR, WORKING_DAY or CALENDAR_DAY
 * @param cutOff what is received after it counts as received on the next working day
 * @param pauseMode SUBTRACT: a pause does not count; RESTART: the limit begins anew after it
 * @param table decides amount and unit for each dossier at its receipt; null where there is none
 */
public record TimeLimit(
        int amount,
        String unit,
        @Nullable LocalTime cutOff,
        String pauseMode,
        @JsonInclude(Include.NON_NULL) @Nullable ProcedureTable table) {
    private static final Set<String> UNITS = Set.of("WORKING_HOUR", "WORKING_DAY", "CALENDAR_DAY");
    private static final Set<String> PAUSE_MODES = Set.of("SUBTRACT", "RESTART");

    public TimeLimit {
        if (amount < 1 || !UNITS.contains(unit) || !PAUSE_MODES.contains(pauseMode)) {
            throw new IllegalArgumentException("A time limit must be at least 1 of " + UNITS + " with a pause mode of "
                    + PAUSE_MODES + ", but was " + amount + " " + unit + " " + pauseMode);
        }
    }

    public TimeLimit(int amount, String unit, @Nullable LocalTime cutOff, String pauseMode) {
        this(amount, unit, cutOff, pauseMode, null);
    }

    /** As deadlines are counted. */
    public ClockRule clockRule() {
        return clockRule(null);
    }

    /**
     * As the deadline of one dossier is counted.
     *
     * @param decided what the table said of it; null where none did
     */
    public ClockRule clockRule(@Nullable DecidedLimit decided) {
        var limit = decided == null
                ? new Limit(amount, LimitUnit.valueOf(unit))
                : new Limit(decided.amount(), LimitUnit.valueOf(decided.unit()));
        return new ClockRule(limit, cutOff, PauseMode.valueOf(pauseMode));
    }

    /** The same, with the table that another form answers, where all else is still the same. */
    TimeLimit askedBy(@Nullable TimeLimit other) {
        boolean isSame = other != null && asking(null).equals(other.asking(null));
        return asking(isSame ? Objects.requireNonNull(other).table : null);
    }

    private TimeLimit asking(@Nullable ProcedureTable instead) {
        return new TimeLimit(amount, unit, cutOff, pauseMode, instead);
    }
}
