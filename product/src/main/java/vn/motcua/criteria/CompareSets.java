package vn.motcua.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two versions of a set side by side. */
public final class CompareSets {
    /**
     * A code in one of them or in both.
     *
     * @param before null for one that is new
     * @param after null for one that is gone
     */
    public record Line(
            String code,
            @Nullable Criterion before,
            @Nullable Criterion after) {
        public boolean isSame() {
            return Objects.equals(before, after);
        }
    }

    private CompareSets() {}

    /** In the order of the later one; what is gone stands at the end. */
    public static List<Line> between(CriteriaSet before, CriteriaSet after) {
        var lines = new ArrayList<Line>();
        after.criteria()
                .forEach(one ->
                        lines.add(new Line(one.code(), before.find(one.code()).orElse(null), one)));
        before.criteria().stream()
                .filter(one -> after.find(one.code()).isEmpty())
                .map(one -> new Line(one.code(), one, null))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    /** Only those that differ. */
    public static Stream<Line> differences(CriteriaSet before, CriteriaSet after) {
        return between(before, after).stream().filter(line -> !line.isSame());
    }
}
