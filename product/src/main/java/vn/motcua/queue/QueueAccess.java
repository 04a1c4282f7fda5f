package vn.motcua.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Who may do what in a counter's hall: its clerks call, its heads and leaders and those of the agency above it say what holds and see
 * the figures. To others its settings do not exist.
 */
@Component
public class QueueAccess {
    private static final Role[] LEADING = {Role.DIVISION_HEAD, Role.LEADER};

    private final OnDuty onDuty;
    private final Agencies agencies;
    private final Clock clock;

    QueueAccess(OnDuty onDuty, Agencies agencies, Clock clock) {
        this.onDuty = onDuty;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** A counter by its name of today. */
    public record Counter(AgencyId id, String name) {}

    /** @throws NotFound when the officer does not serve at the counter today */
    public void serving(User.Officer officer, AgencyId counter) {
        if (!onDuty.serves(officer, counter, Role.COUNTER_CLERK)) {
            throw new NotFound("counter " + counter + " for " + officer.account());
        }
    }

    /** @throws NotFound when the officer does not lead the counter today */
    public void leading(User.Officer officer, AgencyId counter) {
        if (!leads(officer, agencies.get(counter))) {
            throw new NotFound("counter " + counter + " led by " + officer.account());
        }
    }

    /** Where the officer serves at the counter today, by name. */
    public List<Counter> served(User.Officer officer) {
        return onDuty.agencies(officer, Role.COUNTER_CLERK).stream()
                .map(agencies::get)
                .filter(QueueAccess::isCounter)
                .map(this::named)
                .sorted(Comparator.comparing(Counter::name))
                .toList();
    }

    /** What the officer leads today, by name. */
    public List<Counter> led(User.Officer officer) {
        return agencies.all(today()).stream()
                .filter(QueueAccess::isCounter)
                .filter(agency -> leads(officer, agency))
                .map(this::named)
                .sorted(Comparator.comparing(Counter::name))
                .toList();
    }

    /** All counters that are open today. */
    public List<Counter> all() {
        return agencies.all(today()).stream()
                .filter(QueueAccess::isCounter)
                .map(this::named)
                .toList();
    }

    /** @throws NotFound when there is no such counter */
    public Counter counter(AgencyId id) {
        return agencies.find(id)
                .filter(QueueAccess::isCounter)
                .map(this::named)
                .orElseThrow(() -> new NotFound("counter " + id));
    }

    private boolean leads(User.Officer officer, Agency agency) {
        var above = agency.parent();
        return onDuty.serves(officer, agency.id(), LEADING) || above != null && onDuty.serves(officer, above, LEADING);
    }

    private static boolean isCounter(Agency agency) {
        return agency.kind() == AgencyKind.COMMUNE_CENTRE || agency.kind() == AgencyKind.PROVINCE_CENTRE;
    }

    private Counter named(Agency agency) {
        return new Counter(agency.id(), agency.name(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
