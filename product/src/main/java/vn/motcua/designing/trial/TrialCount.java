package vn.motcua.designing.trial;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialResult.AtPerson;
import vn.motcua.designing.trial.TrialResult.AtStep;
import vn.motcua.designing.trial.TrialResult.Tried;
import vn.motcua.designing.trial.TrialResult.Visit;
import vn.motcua.route.RouteStep;

/** Adds up what became of the dossiers, by step and by officer. */
record TrialCount(TrialOrder order, WorkHours office, Map<String, WorkHours> hours, List<RouteStep> steps) {
    private static final long MINUTE = 60;
    private static final int WHOLE = 100;

    TrialResult of(List<Tried> dossiers) {
        var visits = dossiers.stream().flatMap(tried -> tried.visits().stream()).toList();
        long end = visits.stream()
                .map(Visit::done)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Instant::getEpochSecond)
                .orElse(0L);
        return new TrialResult(
                dossiers,
                steps.stream().map(step -> atStep(step, visits, dossiers)).toList(),
                order.people().stream()
                        .map(person -> atPerson(person, visits, end))
                        .filter(line -> line.times() > 0 || isNeeded(line.account()))
                        .toList());
    }

    private boolean isNeeded(String account) {
        return order.people().stream()
                .filter(person -> person.account().equals(account))
                .anyMatch(
                        person -> steps.stream().anyMatch(step -> person.roles().contains(step.role())));
    }

    private AtStep atStep(RouteStep step, List<Visit> all, List<Tried> dossiers) {
        var visits = all.stream()
                .filter(visit -> visit.step().key().equals(step.key()))
                .toList();
        return new AtStep(
                step,
                visits.size(),
                mean(visits),
                visits.stream().mapToLong(Visit::waited).max().orElse(0),
                (int) visits.stream().filter(this::isOver).count(),
                (int) dossiers.stream()
                        .filter(Tried::isLate)
                        .filter(tried -> tried.lateAt()
                                .filter(at -> at.step().key().equals(step.key()))
                                .isPresent())
                        .count(),
                (int) visits.stream().filter(visit -> visit.done() == null).count());
    }

    private boolean isOver(Visit visit) {
        var done = visit.done();
        return done == null
                || office.between(visit.opened().getEpochSecond(), done.getEpochSecond())
                        > visit.step().hours() * MINUTE * MINUTE;
    }

    private AtPerson atPerson(Person person, List<Visit> all, long end) {
        var own = hours.getOrDefault(person.account(), office);
        var visits = all.stream()
                .filter(visit -> person.account().equals(visit.account()))
                .toList();
        long worked = 0;
        for (var visit : visits) {
            if (visit.begun() != null && visit.done() != null) {
                worked +=
                        own.between(visit.begun().getEpochSecond(), visit.done().getEpochSecond());
            }
        }
        long there = own.between(0, end);
        int busy = there == 0 ? 0 : (int) Math.round((double) worked * WHOLE / there);
        return new AtPerson(person.account(), person.name(), visits.size(), worked / MINUTE, busy, mean(visits));
    }

    private static long mean(List<Visit> visits) {
        return Math.round(visits.stream().mapToLong(Visit::waited).average().orElse(0));
    }
}
