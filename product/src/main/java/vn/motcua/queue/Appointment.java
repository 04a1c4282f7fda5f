package vn.motcua.queue;

import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * A time at a counter that somebody chose before coming (lịch hẹn).
 *
 * @param code shown to the machine in the hall
 */
public record Appointment(UUID id, AccountId account, Slot slot, String code) {
    /** @param minute of the day, at which it begins */
    public record Slot(AgencyId counter, LocalDate day, String line, int minute) {}
}
