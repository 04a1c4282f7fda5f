package vn.motcua.shared;

import java.util.function.Function;

/**
 * A number that a counter gave, as it is written, and whether somebody has it. Both come from the one statement that moves the
 * counter on: only a counter that was turned back gives a number again.
 *
 * @param isGiven whether something bears it already
 */
public record DrawnNumber(String number, boolean isGiven) {
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
