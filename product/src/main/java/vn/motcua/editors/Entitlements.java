package vn.motcua.editors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;

/** Reads what editors were given. */
@Component
public class Entitlements {
    private final EntitlementStore store;
    private final Clock clock;

    Entitlements(EntitlementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What holds today or is to hold, by account, then by first day. */
    public List<Entitlement> presentAndComing() {
        var today = LocalDate.now(clock);
        return store.all().stream()
                .filter(one -> !one.isOver(today) && !one.isWithdrawn())
                .sorted(Comparator.comparing((Entitlement one) -> one.account().value())
                        .thenComparing(Entitlement::from)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** Accounts that were ever given something and have nothing today: they may edit nothing. */
    public List<AccountId> withNothing() {
        var today = LocalDate.now(clock);
        var all = store.all();
        return all.stream()
                .map(Entitlement::account)
                .distinct()
                .filter(account -> all.stream().noneMatch(one -> one.account().equals(account) && one.holdsOn(today)))
                .sorted(Comparator.comparing(AccountId::value))
                .toList();
    }

    public Optional<Entitlement> find(EntitlementId id) {
        return store.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
