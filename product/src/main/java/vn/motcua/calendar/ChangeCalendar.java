package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/** What an administrator does to a calendar: propose, confirm, withdraw, open a year, swap days, set the week. */
@Service
class ChangeCalendar {
    private final CalendarStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangeCalendar(CalendarStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Whether it was done, or which rule said no. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Reason reason) implements Outcome, Refusal {
            @Override
            public String code() {
                return "calendar."
                        + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Why a change is refused. */
    enum Reason {
        YEAR_HAS_OPEN_PROPOSALS,
        YEAR_HAS_NO_DAYS,
        YEAR_DOES_NOT_FOLLOW,
        DAY_ALREADY_STATED,
        NOTHING_NEW_TO_PROPOSE
    }

    private static final Outcome DONE = new Outcome.Done();

    @Transactional
    public Outcome proposeYear(CalendarId id, int year) {
        store.lock(id);
        var weeks = store.known().weeks(id, today());
        var week = weeks.isEmpty() ? null : weeks.floorEntry(LocalDate.of(year, 12, 31));
        var proposal = YearProposal.of(year, week == null ? Week.OFFICE_HOURS : week.getValue());
        long added = proposal.stream()
                .filter(day -> store.propose(id, day, clock.instant()))
                .count();
        return added > 0 ? DONE : new Outcome.Refused(Reason.NOTHING_NEW_TO_PROPOSE);
    }

    @Transactional
    public void confirm(CalendarId id, UUID dayRow, String by) {
        store.lock(id);
        var row = store.row(id, dayRow).orElseThrow(() -> new NotFound("day " + dayRow));
        if (row.status() == DayRow.Status.PROPOSED) {
            store.confirm(dayRow, decision(by));
            changed(id);
        }
    }

    @Transactional
    public void confirmAll(CalendarId id, int year, String by) {
        store.lock(id);
        proposed(id, year).forEach(row -> store.confirm(row.id(), decision(by)));
        changed(id);
    }

    @Transactional
    public void withdraw(CalendarId id, UUID dayRow, String by) {
        store.lock(id);
        var row = store.row(id, dayRow).orElseThrow(() -> new NotFound("day " + dayRow));
        if (row.status() != DayRow.Status.WITHDRAWN) {
            store.withdraw(dayRow, decision(by));
            changed(id);
        }
    }

    /** From now on due dates may fall into this year. */
    @Transactional
    public Outcome openYear(CalendarId id, int year, String by) {
        store.lock(id);
        var years = store.known().years(id, today());
        if (!proposed(id, year).isEmpty()) {
            return new Outcome.Refused(Reason.YEAR_HAS_OPEN_PROPOSALS);
        }
        if (store.rows(id, year).stream().noneMatch(row -> row.status() == DayRow.Status.CONFIRMED)) {
            return new Outcome.Refused(Reason.YEAR_HAS_NO_DAYS);
        }
        if (!years.isEmpty() && year != years.getLast() + 1) {
            return new Outcome.Refused(Reason.YEAR_DOES_NOT_FOLLOW);
        }
        store.cover(id, year, today(), by, clock.instant());
        changed(id);
        return DONE;
    }

    /** A working day off, in exchange for a make-up day. */
    @Transactional
    public Outcome swap(CalendarId id, DayRow.Entry off, DayRow.Entry makeUp) {
        store.lock(id);
        if (isStated(id, off.day()) || isStated(id, makeUp.day())) {
            return new Outcome.Refused(Reason.DAY_ALREADY_STATED);
        }
        for (var day : List.of(off, makeUp)) {
            store.addConfirmed(id, day, today(), clock.instant(), false);
        }
        changed(id);
        return DONE;
    }

    @Transactional
    public void setWeek(CalendarId id, LocalDate validFrom, Week week, String source) {
        store.lock(id);
        store.addWeek(id, validFrom, week, source, today());
        changed(id);
    }

    private boolean isStated(CalendarId id, LocalDate day) {
        return store.rows(id, day.getYear()).stream()
                .anyMatch(row -> row.day().equals(day) && row.status() != DayRow.Status.WITHDRAWN);
    }

    private List<DayRow> proposed(CalendarId id, int year) {
        return store.rows(id, year).stream()
                .filter(row -> row.status() == DayRow.Status.PROPOSED)
                .toList();
    }

    private CalendarStore.Decision decision(String by) {
        return new CalendarStore.Decision(by, clock.instant(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void changed(CalendarId id) {
        events.publishEvent(new CalendarChanged(id, clock.instant()));
    }
}
