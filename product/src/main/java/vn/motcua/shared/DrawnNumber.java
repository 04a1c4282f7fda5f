package vn.motcua.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A number that a counter gave, as it is written, and whether somebody has it. Both come from the one statement that moves the
 * counter on: only a counter that was turned back gives a number again.
 *
 * @param isGiven whether something bears it already
 */
public record DrawnNumber(String number, boolean isGiven) {
    /** A row with the columns {@code number} and {@code is_given}. */
    public static DrawnNumber of(ResultSet row, int line) throws SQLException {
        return new DrawnNumber(row.getString("number"), row.getBoolean("is_given"));
    }

    /**
     * @param counter its table and key
     * @throws ChangedOutside when the number was given before
     */
    public <T> T in(String counter, Function<String, T> use) {
        if (isGiven) {
            throw new ChangedOutside(counter + " (" + number + " was given before)");
        }
        return use.apply(number);
    }
}
