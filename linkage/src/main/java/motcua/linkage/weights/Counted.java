package motcua.linkage.weights;

import org.jspecify.annotations.Nullable;

/**
 * A pattern of levels and how many pairs have it.
 *
 * @param together 1 or 0 when a clerk decided these pairs, null when it is not known
 */
public record Counted(int[] levels, long pairs, @Nullable Double together) {
    public Counted(int[] levels, long pairs) {
        this(levels, pairs, null);
    }
}
