package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency (cơ quan) with the names and codes it has had. It is closed, never deleted.
 *
 * @param parent the agency above it
 * @param calendarId the working calendar it follows; null for that of the province
 * @param names oldest first, never empty
 * @param codes e-identifiers (QĐ 20/2020/QĐ-TTg), oldest first, never empty
 */
public record Agency(
        AgencyId id,
        AgencyKind kind,
        AreaCode area,
        @Nullable AgencyId parent,
        @Nullable String calendarId,
        Contact contact,
        Validity validity,
        List<Version> names,
        List<Version> codes) {
    /** Where an agency is found. */
    public record Contact(String address, String phone) {}

    /** A name or a code in a period. */
    public record Version(String text, Validity validity) {}

    public Agency {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        if (names.isEmpty() || codes.isEmpty()) {
            throw new IllegalArgumentException("Agency " + id + " must have a name and a code");
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** What it was called on that day; its first name before it opened, its last after it closed. */
    public String name(LocalDate day) {
        return on(names, day);
    }

    public String code(LocalDate day) {
        return on(codes, day);
    }

    private static String on(List<Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validity().from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst())
                .text();
    }
}
