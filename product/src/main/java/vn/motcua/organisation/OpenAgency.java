package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to open an agency.
 *
 * @param code e-identifier, as {@code H57.01.05}
 * @param from first day
 */
public record OpenAgency(
        String code,
        String name,
        AgencyKind kind,
        AreaCode area,
        @Nullable AgencyId parent,
        @Nullable String calendarId,
        Agency.Contact contact,
        LocalDate from) {
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9A-Z]++)*+");
    private static final int CODE_LENGTH_MAX = 35;

    public OpenAgency {
        if (!isCode(code)) {
            throw new IllegalArgumentException("An agency code must look like H57.01.05, but was '" + code + "'");
        }
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An agency must have a name");
        }
    }

    /** Whether it has the shape of an e-identifier (QĐ 20/2020/QĐ-TTg): groups from the left, at most 35 characters. */
    public static boolean isCode(String code) {
        return code.length() <= CODE_LENGTH_MAX && CODE.matcher(code).matches();
    }
}
