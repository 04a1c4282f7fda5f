package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.organisation.AgencyId;

/**
 * Who has a dossier (nơi tiếp nhận, nơi giải quyết): the counter that receives it and hands its result over, the agency that
 * decides it. At first those it was filed with; both may pass to a successor while the dossier is under way.
 */
public record Seat(AgencyId counter, AgencyId agency) {
    static Seat of(Filing filing) {
        return new Seat(filing.counter(), filing.agency());
    }

    public boolean has(AgencyId one) {
        return counter.equals(one) || agency.equals(one);
    }

    /** Who had the dossier when that happened: whose words a paper of that day has. */
    public static Seat when(DossierEvent happened, List<DossierEvent> log) {
        return log.subList(0, log.indexOf(happened) + 1).reversed().stream()
                .flatMap(event -> switch (event) {
                    case DossierEvent.SeatPassed passed -> Stream.of(passed.to());
                    case DossierEvent.Submitted submitted -> Stream.of(of(submitted.filing()));
                    default -> Stream.<Seat>empty();
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log must hold " + happened + ", but does not"));
    }

    /** Whether the dossier was with an agency and is no more. */
    static boolean hasLeft(AgencyId one, Dossier dossier, List<DossierEvent> log) {
        return !dossier.seat().has(one)
                && log.stream()
                        .anyMatch(event -> event instanceof DossierEvent.SeatPassed passed
                                && passed.from().has(one));
    }
}
