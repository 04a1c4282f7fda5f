package vn.motcua.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A committee (ban chỉ đạo) for which directives are given. One that was merged keeps what it gave; who follows the other one sees both.
 *
 * @param standing the agency that works for it (cơ quan thường trực)
 * @param lastDay its last day; null while there is none
 * @param mergedInto the committee that went on with its work; null for none
 */
public record Committee(
        CommitteeId id,
        String name,
        AgencyId standing,
        LocalDate since,
        @Nullable LocalDate lastDay,
        @Nullable CommitteeId mergedInto) {
    public static final int NAME_MAX = 300;

    public boolean isOn(LocalDate day) {
        return !since.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }
}
