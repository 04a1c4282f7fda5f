package vn.motcua.presentation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.DueDate;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Pauses;
import vn.motcua.dossier.Seat;
import vn.motcua.dossier.Services;

/** Why a dossier is due when it is: the calendar's own explanation, for its receipt and its pauses. */
@Component
public class DueExplanation {
    private final DueDates dueDates;
    private final Services services;

    DueExplanation(DueDates dueDates, Services services) {
        this.dueDates = dueDates;
        this.services = services;
    }

    /** @return null before receipt, and where an apology set the date */
    public @Nullable DueDate of(Dossier dossier, List<DossierEvent> log) {
        DossierEvent.Received received = null;
        DossierEvent counted = null;
        for (var event : log) {
            switch (event) {
                case DossierEvent.Received found -> {
                    received = found;
                    counted = found;
                }
                case DossierEvent.SupplementGiven given -> counted = received == null ? null : given;
                case DossierEvent.DutyPaid paid -> counted = paid.dueAt() == null ? counted : paid;
                case DossierEvent.DueDateExtended _ -> {
                    return null;
                }
                default -> {}
            }
        }
        if (received == null || counted == null) {
            return null;
        }
        return dueDates.from(
                                received.at(),
                                Seat.when(counted, log).agency(),
                                services.pinned(dossier.filing()).clock(log),
                                Pauses.ended(log))
                        instanceof Outcome.Done(var due)
                ? due.explanation()
                : null;
    }
}
