package vn.motcua.absence.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.absence.Absence;
import vn.motcua.absence.AbsenceWarnings;
import vn.motcua.absence.Absences;
import vn.motcua.absence.MayEnter;
import vn.motcua.absence.OpenWork;
import vn.motcua.audit.Touched;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Puts the page of absences together. */
@Component
class GatherAbsences {
    private final Absences absences;
    private final MayEnter mayEnter;
    private final AbsenceWarnings warnings;
    private final OpenWork openWork;
    private final Officers officers;
    private final OnDuty onDuty;
    private final Agencies agencies;
    private final Messages messages;
    private final Clock clock;

    GatherAbsences(
            Absences absences,
            MayEnter mayEnter,
            AbsenceWarnings warnings,
            OpenWork openWork,
            Officers officers,
            OnDuty onDuty,
            Agencies agencies,
            Messages messages,
            Clock clock) {
        this.absences = absences;
        this.mayEnter = mayEnter;
        this.warnings = warnings;
        this.openWork = openWork;
        this.officers = officers;
        this.onDuty = onDuty;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Whom the page is for, and what was just done or typed on it.
     *
     * @param form null where nothing was typed
     */
    record Asked(User.Officer user, @Nullable AbsenceForm form, String done, Language language) {}

    /** The agencies where the officer serves today. */
    Set<AgencyId> served(User.Officer user) {
        return onDuty.officer(user.account()).map(Officer::agencies).orElse(Set.of());
    }

    /** An officer's own page. */
    AbsenceView own(Asked asked) {
        var user = asked.user();
        var served = served(user);
        var led = served.stream().filter(agency -> mayEnter.ofAll(user, agency)).collect(Collectors.toSet());
        return view(asked, "/vang-mat", served, led, user.account());
    }

    /** The administrator's page of an agency. */
    AbsenceView ofAgency(Asked asked, AgencyId agency) {
        var only = Set.of(agencies.get(agency).id());
        return view(asked, "/quan-tri/co-quan/" + agency + "/vang-mat", only, only, null);
    }

    private AbsenceView view(
            Asked asked, String base, Set<AgencyId> served, Set<AgencyId> led, @Nullable AccountId self) {
        var today = today();
        var all = absences.between(served, today, today.plusYears(2));
        var loads = led.stream().collect(Collectors.toMap(one -> one, one -> openWork.at(one, clock.instant())));
        var shown = new Shown(asked, all, loads);
        var ofLed = all.stream().filter(one -> led.contains(one.agency())).toList();
        var endOfNextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(6);
        return new AbsenceView(
                base,
                self == null ? null : self.value(),
                lines(all.stream().filter(one -> one.officer().equals(self)).toList(), shown),
                lines(
                        all.stream()
                                .filter(one -> self != null && self.equals(one.standIn()))
                                .toList(),
                        shown),
                lines(
                        ofLed.stream()
                                .filter(one -> !one.from().isAfter(endOfNextWeek))
                                .toList(),
                        shown),
                lines(
                        ofLed.stream()
                                .filter(one -> one.from().isAfter(endOfNextWeek))
                                .toList(),
                        shown),
                warnings.of(led, asked.language()),
                !led.isEmpty(),
                served.stream()
                        .map(agency -> new AbsenceView.Choice(
                                agency.toString(), agencies.get(agency).name(today)))
                        .toList(),
                colleagues(served),
                Objects.requireNonNullElseGet(asked.form(), () -> AbsenceForm.from(today)),
                asked.done());
    }

    private List<AbsenceView.Choice> colleagues(Collection<AgencyId> served) {
        return served.stream()
                .flatMap(agency -> officers.inAgency(agency, today()).stream())
                .map(officer -> new AbsenceView.Choice(
                        officer.account().value(),
                        officer.title().isEmpty() ? officer.name() : officer.name() + ", " + officer.title()))
                .distinct()
                .toList();
    }

    /** What lines are made of: whoever asks, all absences of the days shown, and the open work of the agencies led. */
    private record Shown(Asked asked, List<Absence> all, Map<AgencyId, List<OpenWork.Load>> loads) {}

    private List<AbsenceView.Line> lines(List<Absence> wanted, Shown shown) {
        return wanted.stream().map(one -> line(one, shown)).toList();
    }

    private AbsenceView.Line line(Absence absence, Shown shown) {
        var user = shown.asked().user();
        boolean mayEnd = mayEnter.of(user, absence.officer(), absence.agency());
        if (!user.account().equals(absence.officer()) && mayEnd) {
            Touched.note("absence", absence.id(), absence.officer().value());
        }
        var standIn = absence.standIn();
        return new AbsenceView.Line(
                absence.id().toString(),
                name(absence.officer()),
                absence.from(),
                absence.lastDay(),
                standIn == null ? "" : name(standIn),
                String.join(", ", absence.procedures()),
                mayEnd ? absence.wish().reason() : null,
                inHand(absence, shown),
                doubts(absence, shown),
                mayEnd);
    }

    private static int inHand(Absence absence, Shown shown) {
        return shown.loads().getOrDefault(absence.agency(), List.of()).stream()
                .filter(load -> Objects.equals(load.holder(), absence.officer()))
                .mapToInt(OpenWork.Load::open)
                .sum();
    }

    /** Who stands in may be away or gone by then: that is said, and the work lies with the unit on those days. */
    private Set<String> doubts(Absence absence, Shown shown) {
        var standIn = absence.standIn();
        var doubts = new TreeSet<String>();
        if (standIn == null) {
            return doubts;
        }
        var language = shown.asked().language();
        shown.all().stream()
                .filter(other -> other.officer().equals(standIn)
                        && other.agency().equals(absence.agency())
                        && other.holdsBetween(absence.from(), absence.lastDay()))
                .forEach(other -> doubts.add(
                        messages.text(language, "absence.doubt.away", name(standIn), other.from(), other.lastDay())));
        officers.everInAgency(absence.agency()).stream()
                .filter(officer -> officer.account().equals(standIn))
                .forEach(officer -> later(today(), absence.from())
                        .datesUntil(absence.lastDay().plusDays(1))
                        .filter(day -> officer.assignments().stream().noneMatch(one -> one.holdsOn(day)))
                        .findFirst()
                        .ifPresent(day ->
                                doubts.add(messages.text(language, "absence.doubt.leaves", officer.name(), day))));
        return doubts;
    }

    private String name(AccountId account) {
        return officers.name(account).orElse(account.value());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
