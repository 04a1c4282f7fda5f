package vn.motcua.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.shared.NotFound;

/** Reads the register of decisions. */
@Component
public class Delegations {
    private final DelegationStore store;
    private final Clock clock;
    private final int warnDays;

    /** @param warnDays so many days before its last day a decision is said to end soon */
    Delegations(DelegationStore store, Clock clock, @Value("${motcua.delegation.warn-days:30}") int warnDays) {
        this.store = store;
        this.clock = clock;
        this.warnDays = warnDays;
    }

    public Optional<Delegation> find(DelegationId id) {
        return store.find(id);
    }

    /** @throws NotFound when there is none */
    public Delegation get(DelegationId id) {
        return find(id).orElseThrow(() -> new NotFound("delegation " + id));
    }

    /** One that everybody may see: it is or was in the register. */
    public Delegation published(DelegationId id) {
        return find(id).filter(one -> one.registered().state() == Delegation.State.BROUGHT_IN)
                .orElseThrow(() -> new NotFound("published delegation " + id));
    }

    /** Its lines in their order. */
    public List<DelegationLine> lines(DelegationId id) {
        return store.lines(id);
    }

    /** Drafts and what was put away too; the latest to begin first. */
    public List<Delegation> all() {
        return store.all();
    }

    /** What is or was in the register; the latest to begin first. */
    public List<Delegation> published() {
        return store.all().stream()
                .filter(one -> one.registered().state() == Delegation.State.BROUGHT_IN)
                .toList();
    }

    /** Those in force that end within the days of the warning, the first to end first. */
    public List<Delegation> endingSoon() {
        var today = today();
        return store.all().stream()
                .filter(one -> one.endsWithin(warnDays, today))
                .sorted(java.util.Comparator.comparing(one -> one.lastDay().orElseThrow()))
                .toList();
    }

    public int warnDays() {
        return warnDays;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
