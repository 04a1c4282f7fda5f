package vn.motcua.editors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editors.EntitlementRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.SignInRoles;
import vn.motcua.shared.Uuid7;

/**
 * An administrator says what somebody may edit. The first time this narrows: who was never given anything may edit all. What is given
 * is never changed; it ends ({@link EndEntitlement}), and another is given.
 */
@Component
public class GiveEntitlement {
    /** Of one person, whether they hold or are to hold. */
    static final int OF_ONE_MAX = 50;

    private static final int YEARS_AHEAD = 1;

    /**
     * What is wanted.
     *
     * @param agency null for the whole province
     * @param fields none for all
     * @param to the last day; null for no end
     */
    public record Wish(
            AccountId account,
            @Nullable AgencyId agency,
            List<String> fields,
            LocalDate from,
            @Nullable LocalDate to) {
        public Wish {
            fields = fields.stream().distinct().sorted().toList();
        }

        boolean isAsked(Entitlement one) {
            return one.account().equals(account)
                    && Objects.equals(one.agency(), agency)
                    && one.fields().equals(fields)
                    && one.from().equals(from)
                    && Objects.equals(one.to(), to);
        }
    }

    public sealed interface Outcome {
        record Gave(Entitlement entitlement) implements Outcome {}

        record Refused(List<EntitlementRefusal> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    private final EntitlementStore store;
    private final Agencies agencies;
    private final Competences competences;
    private final Officers officers;
    private final SignInRoles signIns;
    private final Clock clock;

    GiveEntitlement(
            EntitlementStore store,
            Agencies agencies,
            Competences competences,
            Officers officers,
            SignInRoles signIns,
            Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.competences = competences;
        this.officers = officers;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Transactional
    public Outcome give(Wish wish, AccountId by) {
        store.lock(wish.account());
        var why = judge(wish);
        if (!why.isEmpty()) {
            return new Outcome.Refused(why);
        }
        var now = clock.instant();
        var given = new Entitlement(
                new EntitlementId(Uuid7.at(now)),
                wish.account(),
                wish.agency(),
                wish.fields(),
                wish.from(),
                wish.to(),
                new Entitlement.Given(by, now));
        store.add(given);
        return new Outcome.Gave(given);
    }

    private List<EntitlementRefusal> judge(Wish wish) {
        var today = LocalDate.now(clock);
        var why = new ArrayList<EntitlementRefusal>();
        if (!isKnown(wish.account(), today)) {
            why.add(EntitlementRefusal.of(
                    Rule.ACCOUNT_UNKNOWN, "account", wish.account().value()));
        }
        agency(wish).ifPresent(why::add);
        var unknown = new HashSet<>(wish.fields());
        unknown.removeAll(competences.fields(today));
        unknown.stream().sorted().forEach(field -> why.add(EntitlementRefusal.of(Rule.FIELD_UNKNOWN, "field", field)));
        why.addAll(judgeDays(wish, today));
        var own = store.all().stream()
                .filter(one -> one.account().equals(wish.account()) && !one.isOver(today))
                .toList();
        if (own.stream().anyMatch(wish::isAsked)) {
            why.add(EntitlementRefusal.of(Rule.IS_THERE));
        }
        if (own.size() >= OF_ONE_MAX) {
            why.add(EntitlementRefusal.of(Rule.TOO_MANY, "most", OF_ONE_MAX));
        }
        return why;
    }

    /** An officer of the register, or who has signed in as one. */
    private boolean isKnown(AccountId account, LocalDate today) {
        return officers.of(account, today).isPresent()
                || !signIns.of(List.of(account)).isEmpty();
    }

    private Optional<EntitlementRefusal> agency(Wish wish) {
        var id = wish.agency();
        if (id == null) {
            return Optional.empty();
        }
        var agency = agencies.find(id);
        if (agency.isEmpty()) {
            return Optional.of(EntitlementRefusal.of(Rule.AGENCY_UNKNOWN, "agency", id));
        }
        return agency.get().isOpenOn(wish.from())
                ? Optional.empty()
                : Optional.of(EntitlementRefusal.of(
                        Rule.AGENCY_NOT_OPEN, "agency", agency.get().name(wish.from()), "day", wish.from()));
    }

    private static List<EntitlementRefusal> judgeDays(Wish wish, LocalDate today) {
        var why = new ArrayList<EntitlementRefusal>();
        var to = wish.to();
        if (wish.from().isBefore(today)) {
            why.add(EntitlementRefusal.of(Rule.BEGAN_IN_THE_PAST, "today", today));
        }
        if (wish.from().isAfter(today.plusYears(YEARS_AHEAD))) {
            why.add(EntitlementRefusal.of(Rule.BEGINS_TOO_FAR_AHEAD, "latest", today.plusYears(YEARS_AHEAD)));
        }
        if (to != null && to.isBefore(wish.from())) {
            why.add(EntitlementRefusal.of(Rule.ENDS_BEFORE_BEGINNING, "from", wish.from()));
        }
        return why;
    }
}
