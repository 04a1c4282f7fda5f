package motcua.linkage.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that a run could not tell apart or together.
 *
 * @param number from 0, in the order of the run's output
 * @param levels one for each field of the spec, see {@link motcua.linkage.weights.Shape}
 */
record Pair(int number, String leftId, String rightId, Evidence evidence, int[] levels, Sides sides) {
    /**
     * @param probability 0 to 1 that the records belong together, rivals left out of account
     * @param nextBits of the best rival, or null when there is none
     */
    record Evidence(
            double probability, double bits, @Nullable Double nextBits) {}

    /**
     * The values as written, one for each field of the spec, null where the register has none.
     *
     * @param leftFound whether the register still holds the record
     */
    record Sides(List<@Nullable String> left, List<@Nullable String> right, boolean leftFound, boolean rightFound) {
        Sides {
            left = Collections.unmodifiableList(left);
            right = Collections.unmodifiableList(right);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pair pair
                && pair.number == number
                && pair.leftId.equals(leftId)
                && pair.rightId.equals(rightId)
                && Arrays.equals(pair.levels, levels);
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return number + ": " + leftId + " - " + rightId;
    }
}
