package vn.motcua.editors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * What an editor may edit (quyền biên tập): procedures that agencies below one agency decide, of some fields, from when to when. Several
 * that hold on one day add up.
 *
 * @param agency with all agencies below it; null for the whole province
 * @param fields lĩnh vực, as published; none for all
 * @param from the first day
 * @param to the last day; null while no end is known; the day before the first where it was withdrawn
 */
public record Entitlement(
        EntitlementId id,
        AccountId account,
        @Nullable AgencyId agency,
        List<String> fields,
        LocalDate from,
        @Nullable LocalDate to,
        Given given) {
    /** Fields that one names at most. */
    public static final int FIELDS_MAX = 60;

    /** Who gave it, and when. */
    public record Given(AccountId by, Instant at) {}

    public Entitlement {
        fields = List.copyOf(fields);
        if (fields.size() > FIELDS_MAX) {
            throw new IllegalArgumentException("An entitlement must name at most " + FIELDS_MAX + " fields");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean isWithdrawn() {
        return to != null && to.isBefore(from);
    }

    /** Whether nothing is left of it on that day or later. */
    public boolean isOver(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it lets edit whatever there is. */
    public boolean isForAll() {
        return agency == null && fields.isEmpty();
    }

    boolean namesField(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    /**
     * Whether all that decide lie within the agency: a version holds wherever its procedure is decided.
     *
     * @param deciding of each agency that decides the procedure, that agency and all above it; none where nobody decides it
     */
    boolean holdsAll(Set<Set<AgencyId>> deciding) {
        return agency == null || !deciding.isEmpty() && allWithin(agency, deciding);
    }

    private static boolean allWithin(AgencyId agency, Set<Set<AgencyId>> deciding) {
        return deciding.stream().allMatch(upwards -> upwards.contains(agency));
    }

    Entitlement endingOn(LocalDate lastDay) {
        return new Entitlement(id, account, agency, fields, from, lastDay, given);
    }
}
