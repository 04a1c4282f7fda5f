package vn.motcua.presentation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.DossierEvent;

/**
 * How something stands to the due time that was promised when it happened (form 06, column result). More than one supplement makes
 * a dossier late whatever the calendar says (QĐ 766/QĐ-TTg).
 */
public enum Timeliness {
    /** On an earlier day than the due day. */
    BEFORE,
    /** On the due day, before the due time is over. */
    ON,
    AFTER;

    /**
     * @param log up to what is judged
     * @return empty before receipt: nothing is promised yet
     */
    public static Optional<Timeliness> of(List<DossierEvent> log, Instant at, ZoneId zone) {
        Instant dueAt = null;
        int supplements = 0;
        for (var event : log) {
            switch (event) {
                case DossierEvent.Received received -> dueAt = received.dueAt();
                case DossierEvent.SupplementAsked _ -> supplements++;
                case DossierEvent.SupplementGiven given -> dueAt = given.dueAt() == null ? dueAt : given.dueAt();
                case DossierEvent.DutyPaid paid -> dueAt = paid.dueAt() == null ? dueAt : paid.dueAt();
                case DossierEvent.DueDateExtended extended -> dueAt = extended.dueAt();
                default -> {}
            }
        }
        if (dueAt == null) {
            return Optional.empty();
        }
        if (supplements > 1 || at.isAfter(dueAt)) {
            return Optional.of(AFTER);
        }
        return Optional.of(LocalDate.ofInstant(at, zone).isBefore(LocalDate.ofInstant(dueAt, zone)) ? BEFORE : ON);
    }

    /** As forms have it. */
    public String inWords() {
        return switch (this) {
            case BEFORE -> "Trước hạn";
            case ON -> "Đúng hạn";
            case AFTER -> "Quá hạn";
        };
    }
}
