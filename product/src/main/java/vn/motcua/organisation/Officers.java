package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.OrganisationRefusal.Rule;
import vn.motcua.shared.ChangedOutside;

/** The officers of the agencies: who works where, with which roles, from when to when. */
@Component
public class Officers {
    /** A secondment to a centre lasts 12 to 36 months (NĐ 118/2025, Đ. 12). */
    private static final int SECONDMENT_MONTHS_MIN = 12;

    private static final int SECONDMENT_MONTHS_MAX = 36;

    private final OfficerStore store;
    private final Agencies agencies;
    private final Revisions revisions;
    private final Remembered<AccountId, KeptOfficers> byAccount;
    private final Remembered<AgencyId, List<Officer>> byAgency;

    Officers(OfficerStore store, Agencies agencies, Revisions revisions) {
        this.store = store;
        this.agencies = agencies;
        this.revisions = revisions;
        this.byAccount = new Remembered<>(revisions, store::find);
        this.byAgency = new Remembered<>(revisions, store::inAgency);
    }

    /**
     * The officer behind an account, with the assignments of that day.
     *
     * @throws ChangedOutside when a row of the officer is not what the log says of it
     */
    public Optional<Officer> of(AccountId account, LocalDate day) {
        return byAccount.get(account).one().map(officer -> onDay(officer, day));
    }

    /** From now on what another program has changed counts, too, and not within a second. */
    void lookAgain() {
        revisions.look();
    }

    /** For lists that name many: none where it is in doubt. */
    public Optional<String> name(AccountId account) {
        return byAccount.get(account).sound().stream().map(Officer::name).findFirst();
    }

    /** Who works in the agency on that day, each with the assignments there, ordered by name. */
    public List<Officer> inAgency(AgencyId agency, LocalDate day) {
        return byAgency.get(agency).stream()
                .map(officer -> onDay(officer, day))
                .filter(officer -> !officer.assignments().isEmpty())
                .toList();
    }

    /** Who has the role in the agency on that day, ordered by name. */
    public List<Officer> inAgency(AgencyId agency, Role role, LocalDate day) {
        return inAgency(agency, day).stream()
                .filter(officer -> officer.hasRole(agency, role, day))
                .toList();
    }

    /** Everyone who ever worked in the agency, with past and coming assignments there. */
    public List<Officer> everInAgency(AgencyId agency) {
        return byAgency.get(agency);
    }

    private static Officer onDay(Officer officer, LocalDate day) {
        return officer.with(
                officer.assignments().stream().filter(one -> one.holdsOn(day)).toList());
    }

    /** Appoints an officer. The same position with the same roles from the same day is the same wish. */
    @Transactional
    public Change<Assignment> appoint(Appointment wish) {
        revisions.take();
        var agency = agencies.find(wish.agency());
        if (agency.isEmpty()) {
            return Change.refused(Rule.AGENCY_UNKNOWN, "agency", wish.agency());
        }
        if (!agency.get().validity().covers(wish.validity())) {
            var from = wish.validity().from();
            return Change.refused(Rule.AGENCY_NOT_OPEN, "agency", agency.get().name(from), "day", from);
        }
        var secondment = judgeSecondment(wish);
        if (secondment.isPresent()) {
            return new Change.Refused<>(secondment.get());
        }
        var other = overlapping(wish);
        if (other.isPresent()) {
            return isTheSame(other.get(), wish)
                    ? new Change.AlreadySo<>(other.get())
                    : Change.refused(
                            Rule.ASSIGNMENT_OVERLAPS,
                            "position",
                            other.get().position(),
                            "from",
                            other.get().validity().from());
        }

        var from = wish.validity().from();
        var officer = store.put(wish.person());
        var position = store.position(store.unit(wish.agency(), wish.unit(), from), wish.position(), from);
        return new Change.Made<>(get(store.assign(officer, position, wish)));
    }

    private Optional<OrganisationRefusal> judgeSecondment(Appointment wish) {
        var from = wish.secondedFrom();
        if (from == null) {
            return Optional.empty();
        }
        if (agencies.find(from).isEmpty()) {
            return Optional.of(OrganisationRefusal.of(Rule.AGENCY_UNKNOWN, "agency", from));
        }
        if (from.equals(wish.agency())) {
            return Optional.of(OrganisationRefusal.of(Rule.SECONDED_FROM_ITSELF));
        }
        var begin = wish.validity().from();
        var end = wish.validity().to();
        boolean lengthFits = end != null
                && !end.isBefore(begin.plusMonths(SECONDMENT_MONTHS_MIN).minusDays(1))
                && end.isBefore(begin.plusMonths(SECONDMENT_MONTHS_MAX));
        return lengthFits
                ? Optional.empty()
                : Optional.of(
                        OrganisationRefusal.of(Rule.SECONDMENT_LENGTH, "from", begin, "to", end == null ? "…" : end));
    }

    private Optional<Assignment> overlapping(Appointment wish) {
        return store.find(wish.person().account()).one().stream()
                .flatMap(officer -> officer.assignments().stream())
                .filter(one -> one.agency().equals(wish.agency())
                        && one.unit().name().equals(wish.unit())
                        && one.position().equals(wish.position())
                        && one.validity().overlaps(wish.validity()))
                .findFirst();
    }

    private static boolean isTheSame(Assignment one, Appointment wish) {
        return one.roles().equals(wish.roles())
                && one.validity().from().equals(wish.validity().from())
                && Objects.equals(one.secondedFrom(), wish.secondedFrom());
    }

    /** Ends an assignment after its last day. */
    @Transactional
    public Change<Assignment> end(AssignmentId id, LocalDate lastDay) {
        revisions.take();
        if (having(id).isEmpty()) {
            return Change.refused(Rule.ASSIGNMENT_UNKNOWN, "assignment", id);
        }
        var assignment = get(id);
        var end = assignment.validity().to();
        if (lastDay.equals(end)) {
            return new Change.AlreadySo<>(assignment);
        }
        if (lastDay.isBefore(assignment.validity().from()) || (end != null && lastDay.isAfter(end))) {
            return Change.refused(
                    Rule.ENDS_BEFORE_BEGINNING,
                    "day",
                    lastDay,
                    "from",
                    assignment.validity().from());
        }

        store.end(id, lastDay);
        return new Change.Made<>(get(id));
    }

    /** Takes an assignment back that has not held a whole day: it never took effect. */
    @Transactional
    Change<Assignment> withdraw(AssignmentId id, Instant now) {
        revisions.take();
        if (having(id).isEmpty()) {
            return Change.refused(Rule.ASSIGNMENT_UNKNOWN, "assignment", id);
        }
        var assignment = get(id);
        store.withdraw(id, now);
        return new Change.Made<>(assignment);
    }

    /** The officer who has the assignment, with all assignments there ever were. */
    Optional<Officer> having(AssignmentId id) {
        return store.having(id).one();
    }

    private Assignment get(AssignmentId id) {
        return having(id).stream()
                .flatMap(officer -> officer.assignments().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Assignment " + id + " must be there, but is not"));
    }
}
