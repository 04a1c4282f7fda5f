package vn.motcua.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of an index (bộ chỉ số), as its file says: groups of items, each with its points and the measure it takes them from, or why
 * the system cannot compute it.
 *
 * @param key as {@code 766-2026}
 * @param until last day it holds; null while it does
 */
public record Index(
        String key,
        Words name,
        String rule,
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        List<Group> groups) {
    /** @param max points of all its items */
    public record Group(String key, Words name, double max, List<Item> items) {
        public Group {
            items = List.copyOf(items);
            double sum = items.stream().mapToDouble(Item::max).sum();
            if (Math.abs(sum - max) > 0.001) {
                throw new IllegalArgumentException(
                        "The items of group " + key + " must have " + max + " points, but have " + sum);
            }
        }
    }

    /**
     * @param code of the portal's own metric; empty where none is known
     * @param measure whose ratio gives the points; null where it cannot be computed
     * @param target the share that gives all points; 1 where only everything does
     * @param missing why it cannot be computed; null exactly where a measure is named
     */
    public record Item(
            String key,
            String code,
            Words name,
            double max,
            @Nullable String measure,
            double target,
            @Nullable Words missing) {
        public Item {
            if ((measure == null) == (missing == null)) {
                throw new IllegalArgumentException("Item " + key + " must have either a measure or say why not");
            }
            if (target <= 0 || target > 1) {
                throw new IllegalArgumentException(
                        "The target of item " + key + " must be above 0 and at most 1, but is " + target);
            }
        }

        /** Points for so many of so many, at least one. */
        double points(long counted, long of) {
            return Math.min(max, max * counted / of / target);
        }
    }

    public Index {
        groups = List.copyOf(groups);
    }

    public Stream<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }
}
