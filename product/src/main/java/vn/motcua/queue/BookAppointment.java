package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.QueueRefusal.Rule;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** Somebody chooses a time at a counter, changes it, or gives it back. No time is given to more than the counter says. */
@Component
public class BookAppointment {
    /** Appointments that somebody has at the same time, at most. */
    static final int AT_ONCE_MAX = 3;

    private static final int CODE_LENGTH = 8;

    /** What comes of it. */
    public sealed interface Outcome {
        record Booked(Appointment appointment) implements Outcome {}

        /** Nothing was written. */
        record No(QueueRefusal why) implements Outcome {}
    }

    /**
     * @param minute of the day
     * @param free how many places are left
     */
    public record Free(int minute, int free) {}

    /** @param isStillOffered false where the counter does not work then any more */
    public record Mine(Appointment appointment, boolean isStillOffered) {}

    private final QueueSettings settings;
    private final TicketStore days;
    private final AppointmentStore store;
    private final Hours hours;
    private final Clock clock;

    BookAppointment(QueueSettings settings, TicketStore days, AppointmentStore store, Hours hours, Clock clock) {
        this.settings = settings;
        this.days = days;
        this.store = store;
        this.hours = hours;
        this.clock = clock;
    }

    /** Whether a counter offers appointments. */
    public boolean isOffered(AgencyId counter) {
        return terms(counter, hours.today()).appointments().perSlot() > 0;
    }

    public QueueTerms terms(AgencyId counter, LocalDate day) {
        return settings.inForce(counter, day).orElse(QueueTerms.PROPOSED);
    }

    /** The days on which the counter works, from today as far as it is booked ahead. */
    public List<LocalDate> days(AgencyId counter) {
        var today = hours.today();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(terms(counter, today).appointments().daysAhead() + 1L)
                .filter(day -> !hours.on(counter, day).isEmpty())
                .toList();
    }

    /** The times of a line's day that can be chosen now. */
    public List<Free> free(AgencyId counter, LocalDate day, String line) {
        var offered = terms(counter, day);
        var last = hours.today()
                .plusDays(terms(counter, hours.today()).appointments().daysAhead());
        if (offered.line(line).isEmpty() || day.isBefore(hours.today()) || day.isAfter(last)) {
            return List.of();
        }
        var taken = store.taken(new TicketStore.Day(counter, day), line);
        var soonest =
                clock.instant().plus(Duration.ofHours(offered.appointments().leadHours()));
        return Slots.of(hours.on(counter, day), offered.appointments().slotMinutes()).stream()
                .filter(minute -> !hours.moment(day, minute).isBefore(soonest))
                .map(minute -> new Free(minute, offered.appointments().perSlot() - taken.getOrDefault(minute, 0)))
                .filter(one -> one.free() > 0)
                .toList();
    }

    public List<Mine> of(AccountId account) {
        return store.of(account, hours.today()).stream()
                .map(one -> new Mine(one, isStillOffered(one.slot())))
                .toList();
    }

    /** Whether the counter still works then, and has the line. */
    private boolean isStillOffered(Appointment.Slot slot) {
        return terms(slot.counter(), slot.day()).line(slot.line()).isPresent()
                && hours.on(slot.counter(), slot.day()).stream()
                        .anyMatch(time -> time.fromMinute() <= slot.minute() && slot.minute() < time.toMinute());
    }

    /**
     * @param instead the appointment that it takes the place of; null for none
     * @throws NotFound when that is somebody else's, or over
     */
    @Transactional
    public Outcome book(AccountId account, Appointment.Slot slot, @Nullable UUID instead) {
        if (!isStillOffered(slot)) {
            return new Outcome.No(QueueRefusal.of(Rule.NO_SUCH_TIME));
        }
        store.hold(account);
        days.hold(new TicketStore.Day(slot.counter(), slot.day()));
        var others = store.of(account, hours.today()).stream()
                .filter(one -> !one.id().equals(instead))
                .count();
        var refused = refused(others, slot);
        if (refused != null) {
            return new Outcome.No(refused);
        }

        var now = clock.instant();
        if (instead != null) {
            cancel(instead, account);
        }
        var appointment = new Appointment(Uuid7.at(now), account, slot, Kiosks.drawn(CODE_LENGTH));
        store.add(appointment, now);
        return new Outcome.Booked(appointment);
    }

    /** @param others how many appointments somebody has besides */
    private @Nullable QueueRefusal refused(long others, Appointment.Slot slot) {
        if (others >= AT_ONCE_MAX) {
            return QueueRefusal.of(Rule.TOO_MANY_APPOINTMENTS, "most", AT_ONCE_MAX);
        }
        var taken = store.taken(new TicketStore.Day(slot.counter(), slot.day()), slot.line())
                .getOrDefault(slot.minute(), 0);
        if (taken > 0
                && taken >= terms(slot.counter(), slot.day()).appointments().perSlot()) {
            return QueueRefusal.of(Rule.TIME_IS_FULL);
        }
        return free(slot.counter(), slot.day(), slot.line()).stream().anyMatch(one -> one.minute() == slot.minute())
                ? null
                : QueueRefusal.of(Rule.NO_SUCH_TIME);
    }

    /** @throws NotFound when it is somebody else's, or over */
    @Transactional
    public void cancel(UUID id, AccountId account) {
        if (!store.cancel(id, account, clock.instant())) {
            throw new NotFound("appointment " + id + " of " + account);
        }
    }
}
