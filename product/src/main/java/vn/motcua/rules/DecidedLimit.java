package vn.motcua.rules;

import java.math.BigDecimal;
import java.util.Objects;
import vn.motcua.decision.Decided;

/**
 * What a limit table says of one dossier, and what that rests on. It stands in the log of dossiers, so its names stay as they are.
 *
 * @param amount 0 working days: by the end of the day from which it counts
 * @param unit WORKING_HOUR, WORKING_DAY or CALENDAR_DAY
 */
public record DecidedLimit(int amount, String unit, RowGround ground) {
    /** @param decided by a table that {@link TableUse#LIMIT} found to be sound */
    static DecidedLimit of(Decided decided) {
        int amount = 0;
        var unit = "";
        for (var value : decided.values().values()) {
            if (value instanceof BigDecimal number) {
                amount = number.intValueExact();
            } else {
                unit = (String) value;
            }
        }
        var hit = Objects.requireNonNull(decided.decisive(), "A limit is decided by a row");
        return new DecidedLimit(amount, unit, RowGround.of(hit));
    }
}
