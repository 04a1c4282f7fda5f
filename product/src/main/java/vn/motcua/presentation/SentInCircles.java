package vn.motcua.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.DossierEvent;

/**
 * Dossiers that were sent back between the same two units at least twice (hồ sơ chuyển đi chuyển lại): who leads should look why. It
 * follows from the trace; a mark, on which nothing depends.
 */
public final class SentInCircles {
    private static final int TWICE = 2;

    /**
     * @param from the step, or the agency, that sent back
     * @param to where it had been before
     */
    public record Between(String from, String to) {}

    /**
     * The ways that it went, each in order.
     *
     * @param steps keys of those that were finished
     * @param agencies that had it; empty, or the first alone, where it was never passed on
     */
    public record Ways(List<String> steps, List<String> agencies) {
        public Ways {
            steps = List.copyOf(steps);
            agencies = List.copyOf(agencies);
        }
    }

    private SentInCircles() {}

    /**
     * How often it was sent back, where that was twice or more. Going on again the way it came is no sending back.
     *
     * @param open the steps that are open now, by their keys
     */
    public static Map<Between, Integer> of(List<DossierEvent> log, Collection<String> open) {
        return of(ways(log), open);
    }

    /** As {@link #of(List, Collection)}, for whoever has the ways without the log. */
    public static Map<Between, Integer> of(Ways ways, Collection<String> open) {
        var steps = new ArrayList<>(ways.steps());
        if (open.size() == 1) {
            steps.addAll(open);
        }
        var found = new LinkedHashMap<>(back(steps));
        found.putAll(back(ways.agencies()));
        found.values().removeIf(times -> times < TWICE);
        return found;
    }

    private static Ways ways(List<DossierEvent> log) {
        var steps = new ArrayList<String>();
        var agencies = new ArrayList<String>();
        for (var event : log) {
            if (event instanceof DossierEvent.StepTaken taken) {
                steps.add(taken.step());
            } else if (event instanceof DossierEvent.SeatPassed passed
                    && !passed.from().agency().equals(passed.to().agency())) {
                if (agencies.isEmpty()) {
                    agencies.add(passed.from().agency().toString());
                }
                agencies.add(passed.to().agency().toString());
            }
        }
        return new Ways(steps, agencies);
    }

    /** Each place is as far as where it first stands in the way that was gone; back is nearer. */
    private static Map<Between, Integer> back(List<String> way) {
        var back = new LinkedHashMap<Between, Integer>();
        for (int i = 1; i < way.size(); i++) {
            if (way.indexOf(way.get(i)) < way.indexOf(way.get(i - 1))) {
                back.merge(new Between(way.get(i - 1), way.get(i)), 1, Integer::sum);
            }
        }
        return back;
    }
}
