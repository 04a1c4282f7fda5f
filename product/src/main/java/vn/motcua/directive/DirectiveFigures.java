package vn.motcua.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AgencyId;

/** Counts directives by unit. A number and the list behind it are the same directives, read once. */
@Component
public class DirectiveFigures {
    /** Where a directive is counted: in exactly one. */
    public enum Tally {
        DONE_IN_TIME,
        DONE_LATE,
        RUNS_IN_TIME,
        RUNS_LATE,
        CANCELLED;

        public static Tally of(Followed one) {
            boolean late = one.isLate();
            return switch (one.life().phase()) {
                case DONE -> late ? DONE_LATE : DONE_IN_TIME;
                case CANCELLED -> CANCELLED;
                case DRAFT, NOT_STARTED, IN_PROGRESS, SUBMITTED -> late ? RUNS_LATE : RUNS_IN_TIME;
            };
        }
    }

    /** Counts of one unit, or of all. */
    public record Counts(Map<Tally, Integer> numbers) {
        public Counts {
            numbers = Map.copyOf(numbers);
        }

        public int number(Tally tally) {
            return numbers.getOrDefault(tally, 0);
        }

        /** Without those that were cancelled. */
        public int all() {
            return numbers.entrySet().stream()
                    .filter(one -> one.getKey() != Tally.CANCELLED)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** How many of all are in time, done or not. */
        public int inTime() {
            return number(Tally.DONE_IN_TIME) + number(Tally.RUNS_IN_TIME);
        }
    }

    private final Directives directives;

    DirectiveFigures(Directives directives) {
        this.directives = directives;
    }

    /** By the unit that leads, those of one unit only. */
    public Map<AgencyId, Counts> byLead(Directives.Scope scope) {
        return byLead(directives.counted(scope));
    }

    static Map<AgencyId, Counts> byLead(Collection<Followed> all) {
        var found = new TreeMap<String, List<Followed>>();
        for (var one : all) {
            found.computeIfAbsent(one.directive().terms().lead().toString(), _ -> new ArrayList<>())
                    .add(one);
        }
        var counts = new LinkedHashMap<AgencyId, Counts>();
        found.values()
                .forEach(of -> counts.put(of.getFirst().directive().terms().lead(), counts(of)));
        return counts;
    }

    public static Counts counts(Collection<Followed> all) {
        var numbers = new EnumMap<Tally, Integer>(Tally.class);
        all.forEach(one -> numbers.merge(Tally.of(one), 1, Integer::sum));
        return new Counts(numbers);
    }

    /** The directives behind a number. */
    public List<Followed> behind(Directives.Scope scope, Tally tally) {
        return directives.counted(scope).stream()
                .filter(one -> Tally.of(one) == tally)
                .toList();
    }
}
