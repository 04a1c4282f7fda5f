package vn.motcua.designing.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteStep;

/** What became of the made-up dossiers. Waiting and working are counted in minutes of working time. */
public record TrialResult(List<Tried> dossiers, List<AtStep> steps, List<AtPerson> people) {
    /**
     * A step of a dossier.
     *
     * @param account who gets it; null where nobody can
     * @param begun when he or she turns to it; null where nobody does as long as the calendar is known
     */
    public record Visit(
            RouteStep step,
            @Nullable String account,
            @Nullable String name,
            Instant opened,
            @Nullable Instant begun,
            @Nullable Instant done,
            long waited) {}

    /**
     * A made-up dossier.
     *
     * @param due by the legal limit; null where there is none
     * @param done when its route ended; null where it did not
     */
    public record Tried(
            int number,
            Instant came,
            @Nullable Instant due,
            @Nullable Instant done,
            List<Visit> visits) {
        public Tried {
            visits = List.copyOf(visits);
        }

        public boolean isLate() {
            return due != null && (done == null || done.isAfter(due));
        }

        /** Where it was when its time was up. */
        public Optional<Visit> lateAt() {
            return visits.stream()
                    .filter(visit -> due != null
                            && !visit.opened().isAfter(due)
                            && (visit.done() == null || visit.done().isAfter(due)))
                    .max(Comparator.comparing(Visit::opened))
                    .or(() -> visits.stream().max(Comparator.comparing(Visit::opened)));
        }
    }

    /**
     * @param over how often it took longer, with the waiting, than the hours of the step
     * @param late dossiers whose time was up there
     * @param unserved how often nobody could do it
     */
    public record AtStep(
            RouteStep step, int times, long waitedMean, long waitedMost, int over, int late, int unserved) {}

    /** @param busy per cent of the time of the trial in which he or she is there */
    public record AtPerson(String account, String name, int times, long worked, int busy, long waitedMean) {}

    public TrialResult {
        dossiers = List.copyOf(dossiers);
        steps = List.copyOf(steps);
        people = List.copyOf(people);
    }

    public List<Tried> late() {
        return dossiers.stream().filter(Tried::isLate).toList();
    }

    public long unfinished() {
        return dossiers.stream().filter(tried -> tried.done() == null).count();
    }
}
