package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.WorkInHand;
import vn.motcua.shared.Uuid7;

/** An absence is entered: from when to when, and who takes over which procedures. */
@Component
public class EnterAbsence {
    public sealed interface Outcome {
        /**
         * @param standsInFor absences of others on these days for which the officer stands in: until they are given to somebody
         *     else, that work lies with the unit
         */
        record Entered(Absence absence, List<Absence> standsInFor) implements Outcome {
            public Entered {
                standsInFor = List.copyOf(standsInFor);
            }
        }

        /** Nothing was written; everything that stands against it. */
        record Refused(List<AbsenceRefusal> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    private final AbsenceStore store;
    private final MayEnter mayEnter;
    private final Officers officers;
    private final WorkInHand workInHand;
    private final Clock clock;

    EnterAbsence(AbsenceStore store, MayEnter mayEnter, Officers officers, WorkInHand workInHand, Clock clock) {
        this.store = store;
        this.mayEnter = mayEnter;
        this.officers = officers;
        this.workInHand = workInHand;
        this.clock = clock;
    }

    @Transactional
    public Outcome enter(AbsenceWish wish, User.Officer by) {
        store.lock(wish.officer());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var there = wish.to().isBefore(wish.from())
                ? List.<Absence>of()
                : store.between(List.of(wish.agency()), wish.from(), wish.to());
        var refusals = AbsenceRules.judge(wish, known(wish, by, there, today));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }

        var absence = new Absence(new AbsenceId(Uuid7.at(now)), wish, by.account(), now, null);
        store.add(absence);
        return new Outcome.Entered(
                absence,
                there.stream()
                        .filter(other -> wish.officer().equals(other.standIn()) && other.sharesWith(wish.procedures()))
                        .toList());
    }

    private AbsenceRules.Known known(AbsenceWish wish, User.Officer by, List<Absence> there, LocalDate today) {
        var officer = officer(wish.officer(), wish.agency());
        var standIn = wish.standIn();
        return new AbsenceRules.Known(
                today,
                mayEnter.of(by, wish.officer(), wish.agency()),
                officer.orElse(null),
                of(wish.officer(), there),
                officer(standIn, wish.agency()).orElse(null),
                of(standIn, there),
                officer.map(one -> inHand(one, wish)).orElse(Set.of()));
    }

    private static List<Absence> of(@Nullable AccountId officer, List<Absence> there) {
        return there.stream().filter(one -> one.officer().equals(officer)).toList();
    }

    /** With all assignments at the agency, so that the days to come can be judged. */
    private Optional<Officer> officer(@Nullable AccountId account, AgencyId agency) {
        return officers.everInAgency(agency).stream()
                .filter(one -> Objects.equals(account, one.account()))
                .findFirst();
    }

    private Set<Role> inHand(Officer officer, AbsenceWish wish) {
        var holder = new WorkInHand.Holder(officer.account(), wish.agency(), officer.rolesIn(wish.agency()));
        return workInHand.of(holder).stream()
                .filter(piece ->
                        wish.procedures().isEmpty() || wish.procedures().contains(piece.topic()))
                .map(WorkInHand.Piece::role)
                .collect(Collectors.toSet());
    }
}
