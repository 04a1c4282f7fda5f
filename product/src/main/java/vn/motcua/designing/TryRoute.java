package vn.motcua.designing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.CalendarId;
import vn.motcua.designing.trial.Trial;
import vn.motcua.designing.trial.TrialOrder;
import vn.motcua.designing.trial.TrialOrder.Absence;
import vn.motcua.designing.trial.TrialOrder.Person;
import vn.motcua.designing.trial.TrialOrder.Terms;
import vn.motcua.designing.trial.TrialResult;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officers;
import vn.motcua.route.RouteStep;

/** An editor tries a route with made-up dossiers at one agency: its officers as they are assigned today, its calendar, absences as typed. */
@Component
public class TryRoute {
    private final CompetentAgencies competent;
    private final Agencies agencies;
    private final Officers officers;
    private final LegalHours legalHours;
    private final Clock clock;

    TryRoute(CompetentAgencies competent, Agencies agencies, Officers officers, LegalHours legalHours, Clock clock) {
        this.competent = competent;
        this.agencies = agencies;
        this.officers = officers;
        this.legalHours = legalHours;
        this.clock = clock;
    }

    /** An agency that decides the procedure somewhere. */
    public record Place(Agency agency, String name, List<Person> people) {
        public Place {
            people = List.copyOf(people);
        }
    }

    /** The agencies that decide the procedure today, by name. */
    @Transactional(readOnly = true)
    public List<Agency> places(RouteOnDesk desk) {
        var today = today();
        return competent.of(desk.inForce().manifest().code(), today).agencies().stream()
                .sorted(Comparator.comparing(agency -> agency.name(today)))
                .toList();
    }

    /** The agency of that id among these; else the first in which every role of the route is held, or the first of all. */
    @Transactional(readOnly = true)
    public Optional<Place> place(List<Agency> places, String id, RouteOnDesk desk) {
        var named = places.stream()
                .filter(agency -> agency.id().toString().equals(id))
                .findFirst()
                .map(this::place);
        return named.or(() -> places.stream()
                        .map(this::place)
                        .filter(place -> isStaffed(place, desk))
                        .findFirst())
                .or(() -> places.stream().findFirst().map(this::place));
    }

    private Place place(Agency agency) {
        var today = today();
        return new Place(
                agency,
                agency.name(today),
                officers.inAgency(agency.id(), today).stream()
                        .map(officer ->
                                new Person(officer.account().value(), officer.name(), officer.rolesIn(agency.id())))
                        .toList());
    }

    private static boolean isStaffed(Place place, RouteOnDesk desk) {
        return desk.graph().stream()
                .flatMap(graph -> graph.steps().stream())
                .filter(step -> step.agency().equals(RouteStep.LEAD))
                .allMatch(step -> place.people().stream()
                        .anyMatch(person -> person.roles().contains(step.role())));
    }

    /** Empty where the route cannot be used. */
    @Transactional(readOnly = true)
    public Optional<TrialResult> run(RouteOnDesk desk, Place place, Terms terms, List<Absence> absences) {
        var id = agencies.calendarOf(place.agency().id())
                .filter(CalendarId::isValid)
                .map(CalendarId::new)
                .orElse(CalendarId.PROVINCE);
        var order = new TrialOrder(
                terms, legalHours.calendar(id), legalHours.rule(desk.inForce()).orElse(null), place.people(), absences);
        return desk.graph().map(graph -> Trial.run(graph, order));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
