package vn.motcua.review;

import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;

/** A procedure that must exist although nobody needs it for years: for a rare status, a disaster; with its reason and its days. */
public record Excepted(UUID id, ProcedureCode procedure, String reason, Validity validity, String byName) {
    public boolean isOn(LocalDate day) {
        return validity.holdsOn(day);
    }
}
