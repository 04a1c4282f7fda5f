package vn.motcua.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.absence.AbsenceRefusal.Rule;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;

/** What an absence must be to be entered or ended. Pure: everything is said to it, and it says all that is wrong at once. */
final class AbsenceRules {
    /** Who comes back from the sick-bed enters it a week later at the latest. */
    static final int DAYS_BACK_MAX = 7;

    /** One is planned a year ahead at most, and lasts a year at most; who is away longer has another assignment. */
    static final int YEARS_MAX = 1;

    /**
     * What is known when it is judged.
     *
     * @param mayEnter whether who enters it may do so for this officer
     * @param officer with all assignments at the agency; null when the agency has never had this officer
     * @param ofOfficer the officer's other absences from the agency
     * @param standIn with all assignments at the agency; null when nobody is named or the agency has never had that officer
     * @param ofStandIn absences from the agency of who stands in
     * @param inHand roles of the open work that the officer has in hand
     */
    record Known(
            LocalDate today,
            boolean mayEnter,
            @Nullable Officer officer,
            List<Absence> ofOfficer,
            @Nullable Officer standIn,
            List<Absence> ofStandIn,
            Set<Role> inHand) {
        Known {
            ofOfficer = List.copyOf(ofOfficer);
            ofStandIn = List.copyOf(ofStandIn);
            inHand = Set.copyOf(inHand);
        }
    }

    private AbsenceRules() {}

    /** Empty when nothing stands against it. */
    static List<AbsenceRefusal> judge(AbsenceWish wish, Known known) {
        var refusals = new ArrayList<AbsenceRefusal>();
        if (!known.mayEnter()) {
            refusals.add(AbsenceRefusal.of(Rule.NOT_YOURS_TO_ENTER));
        }
        var days = judgeDays(wish, known.today());
        refusals.addAll(days);
        if (!days.isEmpty()) {
            return refusals;
        }
        if (known.mayEnter() && !serves(known.officer(), wish)) {
            refusals.add(AbsenceRefusal.of(Rule.OFFICER_DOES_NOT_SERVE));
        }
        known.ofOfficer().stream()
                .filter(other -> other.holdsBetween(wish.from(), wish.to()) && isOfTheSame(other, wish))
                .findFirst()
                .ifPresent(other ->
                        refusals.add(AbsenceRefusal.of(Rule.OVERLAPS, "from", other.from(), "to", other.lastDay())));
        judgeStandIn(wish, known).ifPresent(refusals::add);
        return refusals;
    }

    private static List<AbsenceRefusal> judgeDays(AbsenceWish wish, LocalDate today) {
        var refusals = new ArrayList<AbsenceRefusal>();
        var earliest = today.minusDays(DAYS_BACK_MAX);
        var latest = today.plusYears(YEARS_MAX);
        if (wish.from().isBefore(earliest)) {
            refusals.add(AbsenceRefusal.of(Rule.BEGAN_TOO_LONG_AGO, "earliest", earliest));
        }
        if (wish.from().isAfter(latest)) {
            refusals.add(AbsenceRefusal.of(Rule.BEGINS_TOO_FAR_AHEAD, "latest", latest));
        }
        if (wish.to().isBefore(wish.from())) {
            refusals.add(AbsenceRefusal.of(Rule.ENDS_BEFORE_BEGINNING, "from", wish.from()));
        }
        var longest = wish.from().plusYears(YEARS_MAX).minusDays(1);
        if (wish.to().isAfter(longest)) {
            refusals.add(AbsenceRefusal.of(Rule.TOO_LONG, "longest", longest));
        }
        return refusals;
    }

    /** One entry for all procedures stands beside others that each name some: it is for the rest. */
    private static boolean isOfTheSame(Absence other, AbsenceWish wish) {
        boolean bothForAll = other.isForAll() && wish.procedures().isEmpty();
        return bothForAll || wish.procedures().stream().anyMatch(other.procedures()::contains);
    }

    private static boolean serves(@Nullable Officer officer, AbsenceWish wish) {
        return officer != null
                && officer.assignments().stream()
                        .anyMatch(one -> one.agency().equals(wish.agency())
                                && one.validity()
                                        .holdsOn(laterOf(
                                                wish.from(), one.validity().from()))
                                && !one.validity().from().isAfter(wish.to()));
    }

    private static Optional<AbsenceRefusal> judgeStandIn(AbsenceWish wish, Known known) {
        if (wish.standIn() == null) {
            return Optional.empty();
        }
        if (wish.standIn().equals(wish.officer())) {
            return Optional.of(AbsenceRefusal.of(Rule.STANDS_IN_FOR_ONESELF));
        }
        var standIn = known.standIn();
        var first = laterOf(wish.from(), known.today());
        if (standIn == null) {
            return Optional.of(AbsenceRefusal.of(
                    Rule.STAND_IN_DOES_NOT_SERVE, "name", wish.standIn().value()));
        }
        var away = known.ofStandIn().stream()
                .filter(other -> other.holdsBetween(wish.from(), wish.to()) && other.sharesWith(wish.procedures()))
                .findFirst();
        if (away.isPresent()) {
            return away.map(other -> AbsenceRefusal.of(
                    Rule.STAND_IN_IS_AWAY, "name", standIn.name(), "from", other.from(), "to", other.lastDay()));
        }
        var can = able(standIn, wish, known);
        if (!can.test(first)) {
            return Optional.of(AbsenceRefusal.of(Rule.STAND_IN_DOES_NOT_SERVE, "name", standIn.name()));
        }
        return first.datesUntil(laterOf(first, wish.to()).plusDays(1))
                .filter(can.negate())
                .findFirst()
                .map(day ->
                        AbsenceRefusal.of(Rule.STAND_IN_LEAVES, "name", standIn.name(), "lastDay", day.minusDays(1)));
    }

    /** Every role that the work in hand needs; where nothing is in hand, a role of the officer's. */
    private static Predicate<LocalDate> able(Officer standIn, AbsenceWish wish, Known known) {
        return day -> {
            var has = rolesOn(standIn, wish.agency(), day);
            if (!known.inHand().isEmpty()) {
                return has.containsAll(known.inHand());
            }
            var officer = known.officer();
            return officer != null
                    && rolesOn(officer, wish.agency(), day).stream().anyMatch(has::contains);
        };
    }

    static Set<Role> rolesOn(Officer officer, AgencyId agency, LocalDate day) {
        return officer.assignments().stream()
                .filter(one -> one.agency().equals(agency) && one.holdsOn(day))
                .flatMap(one -> one.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** When it ends where no day is named: it held until yesterday, or never. */
    static LocalDate endsAtOnce(Absence absence, LocalDate today) {
        return earlierOf(laterOf(today, absence.from()).minusDays(1), absence.lastDay());
    }

    /** Empty when it may end after that day. */
    static Optional<AbsenceRefusal> judgeEnd(Absence absence, LocalDate lastDay, LocalDate today) {
        if (absence.isWithdrawn() || absence.lastDay().isBefore(today)) {
            return Optional.of(AbsenceRefusal.of(Rule.IS_OVER, "lastDay", absence.lastDay()));
        }
        var earliest = laterOf(today, absence.from()).minusDays(1);
        if (lastDay.isBefore(earliest)) {
            return Optional.of(AbsenceRefusal.of(Rule.ENDS_IN_THE_PAST, "earliest", earliest));
        }
        return lastDay.isBefore(absence.lastDay())
                ? Optional.empty()
                : Optional.of(AbsenceRefusal.of(Rule.ENDS_NO_EARLIER, "lastDay", absence.lastDay()));
    }

    private static LocalDate laterOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
