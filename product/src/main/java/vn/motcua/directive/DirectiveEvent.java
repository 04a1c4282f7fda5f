package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * What was done, by whom and when.
 *
 * @param sequence from 1
 * @param on the day of it in the province's time
 * @param agency for which it was done
 */
public record DirectiveEvent(int sequence, LocalDate on, Instant at, By by, AgencyId agency, DirectiveDeed deed) {
    /** @param name as it was then */
    public record By(AccountId account, String name) {}
}
