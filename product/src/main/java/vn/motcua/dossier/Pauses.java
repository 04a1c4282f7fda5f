package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Pause;

/** When the clock stood after receipt, as a log has it: while a supplement or a financial duty was awaited. */
public final class Pauses {
    private Pauses() {}

    /** Those that have ended. */
    public static List<Pause> ended(List<DossierEvent> log) {
        return of(log, null);
    }

    /** With the present one, which ends now. */
    public static List<Pause> endingAt(List<DossierEvent> log, Instant now) {
        return of(log, now);
    }

    private static List<Pause> of(List<DossierEvent> log, @Nullable Instant now) {
        var pauses = new ArrayList<Pause>();
        boolean isReceived = false;
        Instant since = null;
        for (var event : log) {
            switch (event) {
                case DossierEvent.Received _ -> isReceived = true;
                case DossierEvent.SupplementAsked asked -> since = isReceived ? asked.at() : null;
                case DossierEvent.DutyAsked asked -> since = since == null ? asked.at() : since;
                case DossierEvent.SupplementGiven _, DossierEvent.DutyPaid _ -> {
                    boolean goesOn = !(event instanceof DossierEvent.DutyPaid paid) || paid.dueAt() != null;
                    if (since != null && goesOn) {
                        pauses.add(new Pause(since, event.at()));
                        since = null;
                    }
                }
                default -> {}
            }
        }
        if (since != null && now != null) {
            pauses.add(new Pause(since, now));
        }
        return List.copyOf(pauses);
    }
}
