package vn.motcua.calendar;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.ChangedOutside;

/**
 * Puts the shipped calendars into the records at start. What is already there, in any state, stays as people left it, so a
 * second start changes nothing and a later version of a file only adds its new days.
 */
@Component
@Order(SeedCalendars.BEFORE_ALL_OTHERS)
class SeedCalendars implements ApplicationRunner {
    static final int BEFORE_ALL_OTHERS = -1000;
    private static final Logger LOG = LoggerFactory.getLogger(SeedCalendars.class);
    private static final String BY = "motcua";

    private final CalendarStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean changesNothing;

    SeedCalendars(
            CalendarStore store,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.changesNothing = changesNothing;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!changesNothing && isWhole()) {
            ShippedCalendars.all().forEach(this::seed);
        }
    }

    /** A day that somebody removed would come back as another row, and the old one could not be put back beside it. */
    private boolean isWhole() {
        try {
            store.known();
            return true;
        } catch (ChangedOutside e) {
            LOG.error("The calendars of this version of the product were not brought in. {}", e.getMessage());
            return false;
        }
    }

    private void seed(ShippedCalendars.Shipped shipped) {
        var now = clock.instant();
        var id = shipped.id();
        boolean isNew =
                store.addHead(new CalendarStore.Head(id, shipped.nameVi(), shipped.nameEn(), shipped.zone(), null));
        if (isNew) {
            store.addWeek(id, shipped.weekFrom(), shipped.week(), shipped.source(), shipped.knownFrom());
        }
        for (int year : shipped.years()) {
            store.cover(id, year, shipped.knownFrom(), BY, now);
        }
        long added = shipped.days().stream()
                .filter(day -> store.addConfirmed(id, day, shipped.knownFrom(), now, true))
                .count();
        if (isNew || added > 0) {
            events.publishEvent(new CalendarChanged(id, now));
        }
    }
}
