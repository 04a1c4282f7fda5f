package vn.motcua.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of a scope. There is no total of 100 while anything of it cannot be computed: the points stand beside the points that
 * could be had.
 */
public record Score(Index index, List<GroupScore> groups) {
    /** How an item stands. */
    public enum State {
        COMPUTED,
        /** Nothing happened that could be judged; its points are left out of what could be had. */
        NO_CASE,
        /** The system lacks what it needs. */
        NOT_COMPUTABLE
    }

    public record GroupScore(Index.Group group, List<ItemScore> items) {
        public GroupScore {
            items = List.copyOf(items);
        }

        public double points() {
            return sum(items.stream());
        }

        public double within() {
            return within(items.stream());
        }

        private static double sum(Stream<ItemScore> items) {
            return items.mapToDouble(ItemScore::points).sum();
        }

        private static double within(Stream<ItemScore> items) {
            return items.filter(one -> one.state() == State.COMPUTED)
                    .mapToDouble(one -> one.item().max())
                    .sum();
        }
    }

    /**
     * @param figure null where nothing is computed
     * @param perDossier points that one dossier costs that does not count
     */
    public record ItemScore(
            Index.Item item, State state, @Nullable Figure figure, double points, double perDossier) {
        static ItemScore of(Index.Item item, Map<String, Figure> figures) {
            var figure = item.measure() == null ? null : figures.get(item.measure());
            if (figure == null) {
                return new ItemScore(item, State.NOT_COMPUTABLE, null, 0, 0);
            }
            var of = figure.of();
            if (of == null || of == 0) {
                return new ItemScore(item, State.NO_CASE, figure, 0, 0);
            }
            double points = item.points(figure.counted(), of);
            double more = figure.counted() < of ? item.points(figure.counted() + 1, of) - points : 0;
            return new ItemScore(item, State.COMPUTED, figure, points, more);
        }
    }

    public Score {
        groups = List.copyOf(groups);
    }

    /** @param figures of every measure that the index names */
    public static Score of(Index index, List<Figure> figures) {
        var byKey = figures.stream()
                .collect(Collectors.toMap(figure -> figure.measure().key(), figure -> figure));
        return new Score(
                index,
                index.groups().stream()
                        .map(group -> new GroupScore(
                                group,
                                group.items().stream()
                                        .map(item -> ItemScore.of(item, byKey))
                                        .toList()))
                        .toList());
    }

    public double points() {
        return groups.stream().mapToDouble(GroupScore::points).sum();
    }

    /** The points that could be had of what is computed. */
    public double within() {
        return groups.stream().mapToDouble(GroupScore::within).sum();
    }

    public double notComputable() {
        return max(State.NOT_COMPUTABLE);
    }

    public double withoutCase() {
        return max(State.NO_CASE);
    }

    private double max(State state) {
        return items().filter(one -> one.state() == state)
                .mapToDouble(one -> one.item().max())
                .sum();
    }

    public Stream<ItemScore> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }
}
