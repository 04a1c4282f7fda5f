package vn.motcua.designing.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialResult.Tried;
import vn.motcua.designing.trial.TrialResult.Visit;
import vn.motcua.route.RouteStep;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.Walk;

/**
 * Sends made-up dossiers along a route. Whoever of a role could begin first gets the step, in the order in which steps open; a step that
 * comes back goes to who did it before; each officer does one at a time and finishes what was begun.
 */
public final class Trial {
    private static final long HOUR = 3600;
    private static final int WHOLE = 100;
    /** Ends of steps that are not the usual one; after so many a dossier goes its usual way. */
    private static final int OTHERWISE_MAX = 3;

    private static final int VISITS_MAX = 60;

    private final RouteGraph graph;
    private final TrialOrder order;
    private final WorkHours office;
    private final Map<String, WorkHours> hours = new HashMap<>();
    private final Map<String, Long> freeAt = new HashMap<>();
    private final Random chance;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at)
            .thenComparing(Event::isEnd, Comparator.reverseOrder())
            .thenComparingInt(Event::order));
    private int happened;

    /** A step opens, or it is done. */
    private record Event(
            long at,
            int order,
            Case of,
            RouteStep step,
            @Nullable String outcome) {
        boolean isEnd() {
            return outcome != null;
        }
    }

    /** A dossier on its way. */
    private static final class Case {
        final int number;
        final Instant came;
        final List<Visit> visits = new ArrayList<>();
        final Map<String, String> did = new HashMap<>();
        List<String> arrived = List.of();
        int otherwise;

        @Nullable
        Instant ended;

        Case(int number, Instant came) {
            this.number = number;
            this.came = came;
        }
    }

    private Trial(RouteGraph graph, TrialOrder order) {
        this.graph = graph;
        this.order = order;
        this.chance = new Random(order.terms().seed());
        this.office = new WorkHours(order.calendar(), order.terms().first(), _ -> true);
        for (var person : order.people()) {
            var away = order.absences().stream()
                    .filter(absence -> absence.account().equals(person.account()))
                    .toList();
            hours.put(
                    person.account(),
                    new WorkHours(
                            order.calendar(),
                            order.terms().first(),
                            day -> away.stream().noneMatch(absence -> absence.covers(day))));
        }
    }

    public static TrialResult run(RouteGraph graph, TrialOrder order) {
        return new Trial(graph, order).run();
    }

    private TrialResult run() {
        var cases = arrivals();
        for (var one : cases) {
            proceed(one, Walk.start(graph), one.came.getEpochSecond());
        }
        while (!events.isEmpty()) {
            var event = events.remove();
            if (event.outcome() == null) {
                give(event);
            } else {
                var progress = Walk.after(graph, event.step().key(), event.outcome(), event.of().arrived);
                proceed(event.of(), progress, event.at());
            }
        }
        return new TrialCount(order, office, hours, graph.steps())
                .of(cases.stream().map(this::tried).toList());
    }

    /** Spread over the working hours of the first days, in order of time. */
    private List<Case> arrivals() {
        var days = office.days().stream().limit(order.terms().days()).toList();
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < order.terms().dossiers() && !days.isEmpty(); i++) {
            var day = days.get(chance.nextInt(days.size()));
            moments.add(office.within(day, order.calendar(), chance.nextDouble()));
        }
        moments.sort(Comparator.naturalOrder());
        var cases = new ArrayList<Case>();
        moments.forEach(came -> cases.add(new Case(cases.size() + 1, came)));
        return cases;
    }

    private void proceed(Case one, Walk.Progress progress, long at) {
        one.arrived = progress.arrived();
        progress.opened().forEach(step -> events.add(new Event(at, happened++, one, step, null)));
        if (progress.ended()) {
            one.ended = Instant.ofEpochSecond(at);
        }
    }

    private void give(Event event) {
        var one = event.of();
        var step = event.step();
        if (one.visits.size() >= VISITS_MAX) {
            return;
        }
        var person = whoever(one, step, event.at());
        if (person == null) {
            one.visits.add(new Visit(step, null, null, Instant.ofEpochSecond(event.at()), null, null, 0));
            return;
        }
        long begun = beginning(person, event.at());
        long effort = step.hours() * HOUR * order.terms().work() / WHOLE;
        long done = begun == WorkHours.NEVER ? begun : hoursOf(person).after(begun, effort);
        long waited = begun == WorkHours.NEVER ? 0 : office.between(event.at(), begun) / 60;
        one.visits.add(new Visit(
                step,
                person.account(),
                person.name(),
                Instant.ofEpochSecond(event.at()),
                moment(begun),
                moment(done),
                waited));
        one.did.put(step.key(), person.account());
        freeAt.put(person.account(), done);
        if (done != WorkHours.NEVER) {
            events.add(new Event(done, happened++, one, step, outcome(one, step)));
        }
    }

    private @Nullable Person whoever(Case one, RouteStep step, long at) {
        if (!step.agency().equals(RouteStep.LEAD)) {
            return null;
        }
        var before = one.did.get(step.key());
        return order.people().stream()
                .filter(person -> person.roles().contains(step.role()))
                .filter(person -> before == null || person.account().equals(before))
                .min(Comparator.comparingLong((Person person) -> beginning(person, at))
                        .thenComparingLong(person -> freeAt.getOrDefault(person.account(), 0L)))
                .orElse(null);
    }

    private long beginning(Person person, long at) {
        long free = freeAt.getOrDefault(person.account(), 0L);
        return free == WorkHours.NEVER ? free : hoursOf(person).next(Math.max(at, free));
    }

    private WorkHours hoursOf(Person person) {
        return hours.getOrDefault(person.account(), office);
    }

    private String outcome(Case one, RouteStep step) {
        var usual = step.outcomes().getFirst().code();
        int others = step.outcomes().size() - 1;
        boolean isOtherwise = chance.nextInt(WHOLE) < order.terms().otherwise();
        if (others == 0 || !isOtherwise || one.otherwise >= OTHERWISE_MAX) {
            return usual;
        }
        one.otherwise++;
        return step.outcomes().get(1 + chance.nextInt(others)).code();
    }

    private static @Nullable Instant moment(long at) {
        return at == WorkHours.NEVER ? null : Instant.ofEpochSecond(at);
    }

    private Tried tried(Case one) {
        return new Tried(one.number, one.came, due(one.came), one.ended, one.visits);
    }

    private @Nullable Instant due(Instant came) {
        var limit = order.limit();
        return limit != null && order.calendar().dueDate(came, limit, List.of()) instanceof DueOutcome.Due(var date)
                ? date.dueAt()
                : null;
    }
}
