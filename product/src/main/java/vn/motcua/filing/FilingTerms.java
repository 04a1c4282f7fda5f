package vn.motcua.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.FilledIn;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ServiceTerms;
import vn.motcua.dossier.Services;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.ProcedureCode;

/**
 * Whether a procedure can be filed today, this way and in this case, and under which terms: asked when a draft is begun, when a
 * machine sends answers and when a dossier is filed, so that all doors say the same.
 */
@Component
class FilingTerms {
    private final Services services;
    private final FilingPlaces places;
    private final ProcedureWords procedures;
    private final Clock clock;

    FilingTerms(Services services, FilingPlaces places, ProcedureWords procedures, Clock clock) {
        this.services = services;
        this.places = places;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** @param filledIn what the clerk filled in where the procedure leaves it open; null where nothing is */
    Outcome<ServiceTerms, FilingRefusal.OfTerms> of(
            ProcedureCode procedure, String caseKey, Channel channel, @Nullable FilledIn filledIn) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var terms = services.of(procedure, caseKey, channel, today, filledIn);
        return terms instanceof Outcome.No(FilingRefusal.NotOffered no) && channel == Channel.ONLINE
                ? Outcome.no(atThePortal(procedure, today, no))
                : terms;
    }

    /** What is known but not handled here is filed at the portal; nobody is sent there for what does not exist. */
    private FilingRefusal.OfTerms atThePortal(ProcedureCode procedure, LocalDate today, FilingRefusal.NotOffered no) {
        return places.of(procedure, today) instanceof FilingPlace.NationalPortal(var address)
                        && procedures.isKnown(procedure)
                ? new FilingRefusal.FiledElsewhere(address.toString())
                : no;
    }

    /** Why it cannot even be begun; what the procedure leaves open is filled in beside the form. */
    Optional<FilingRefusal.OfTerms> refused(ProcedureCode procedure, String caseKey, Channel channel) {
        return of(procedure, caseKey, channel, null) instanceof Outcome.No(var why)
                        && !(why instanceof FilingRefusal.LeftOpen)
                ? Optional.of(why)
                : Optional.empty();
    }
}
