package vn.motcua.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/** The working calendars in force, and what a time limit means in them. */
@Service
public class Calendars {
    private static final long REMEMBERED_SECONDS = 60;
    private static final int REMEMBERED_CALENDARS = 1000;

    private final CalendarStore store;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Key(CalendarId id, LocalDate knownOn) {}

    private record Read(KnownCalendars known, Cache<Key, WorkingCalendar> built, Instant at) {}

    Calendars(CalendarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * When a limit that begins with the receipt ends, by what is known today.
     *
     * @throws NotFound when there is no such calendar
     */
    public DueOutcome dueDate(CalendarId id, Instant receivedAt, ClockRule rule, List<Pause> pauses) {
        return inForce(id, LocalDate.now(clock)).dueDate(receivedAt, rule, pauses);
    }

    /**
     * The last working day before the day of that moment, by what is known today.
     *
     * @throws NotFound when there is no such calendar
     */
    public LocalDate workingDayBefore(CalendarId id, Instant moment) {
        var calendar = inForce(id, LocalDate.now(clock));
        return calendar.workingDayBefore(calendar.dateOf(moment));
    }

    /**
     * The calendar as it was known on a date: its weeks, its confirmed days and the years confirmed by then. Another process
     * sees a change after a minute at the latest, this one at once.
     *
     * @throws NotFound when there is no such calendar, or nothing was known of it yet
     * @throws ChangedOutside when a row of the calendars is not what the log says of it, or is gone
     */
    public WorkingCalendar inForce(CalendarId id, LocalDate knownOn) {
        var all = knowing(id);
        return all.built().get(new Key(id, knownOn), key -> build(all.known(), key.id(), key.knownOn()));
    }

    /** A calendar that is not there is looked for once more: it may be new. */
    private Read knowing(CalendarId id) {
        var now = clock.instant();
        var earlier = read;
        if (earlier != null
                && !earlier.at().plusSeconds(REMEMBERED_SECONDS).isBefore(now)
                && earlier.known().head(id).isPresent()) {
            return earlier;
        }
        var fresh = new Read(
                store.known(),
                Caffeine.newBuilder().maximumSize(REMEMBERED_CALENDARS).build(),
                now);
        read = fresh;
        return fresh;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(CalendarChanged changed) {
        read = null;
    }

    private static WorkingCalendar build(KnownCalendars known, CalendarId id, LocalDate knownOn) {
        var head = known.head(id).orElseThrow(() -> new NotFound("calendar " + id));
        var parent = head.parent();
        var weeks = known.weeks(id, knownOn);
        var years = known.years(id, knownOn);
        if (parent != null) {
            weeks = weeks.isEmpty() ? known.weeks(parent, knownOn) : weeks;
        }
        if (weeks.isEmpty() || years.isEmpty()) {
            throw new NotFound("calendar " + id + " as known on " + knownOn);
        }
        var calendar = new WorkingCalendar.Builder(head.zone());
        weeks.forEach(calendar::weekFrom);
        calendar.covering(years.getFirst(), lastWithoutGap(years));
        known.days(id, knownOn).forEach(day -> add(day, calendar));
        if (parent != null) {
            known.days(parent, knownOn).forEach(day -> add(day, calendar));
        }
        return calendar.build();
    }

    private static void add(DayRow.Entry day, WorkingCalendar.Builder calendar) {
        if (day.kind() == DayKind.MAKE_UP) {
            calendar.makeUp(day.day(), day.times(), day.nameVi());
        } else {
            calendar.dayOff(day.day(), day.kind(), day.nameVi());
        }
    }

    private static int lastWithoutGap(List<Integer> years) {
        int last = years.getFirst();
        while (years.contains(last + 1)) {
            last++;
        }
        return last;
    }
}
