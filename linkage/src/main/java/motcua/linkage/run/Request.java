package motcua.linkage.run;

import java.nio.file.Path;
import motcua.linkage.spec.Spec;
import org.jspecify.annotations.Nullable;

/**
 * What to do.
 *
 * @param right the same file as {@code left} when duplicates are sought
 * @param out the folder for everything that the run writes
 * @param since the folder of an earlier run whose comparisons are taken over, or null
 * @param resources what the run may use
 * @param keep whether the comparisons are kept for a later run
 */
public record Request(
        Path left,
        Path right,
        Spec spec,
        Path out,
        @Nullable Path since,
        Resources resources,
        boolean keep) {
    public Request(Path left, Path right, Spec spec, Path out, @Nullable Path since, Resources resources) {
        this(left, right, spec, out, since, resources, false);
    }

    public Request keeping(boolean kept) {
        return new Request(left, right, spec, out, since, resources, kept);
    }

    /** @param memoryMb of the whole process: the database gets what the program leaves, at least 128 */
    public record Resources(int memoryMb, int threads) {
        public static Resources defaults() {
            return new Resources(2048, Runtime.getRuntime().availableProcessors());
        }
    }

    public boolean isDedupe() {
        return left.equals(right);
    }
}
