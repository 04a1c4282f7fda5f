package vn.motcua.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DecideDossier;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Services;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.route.Routes;

/** The dossiers whose route is done and whose decision, taken on paper, their leader has still to enter. */
@Component
public class AwaitedDecisions {
    private final Dossiers dossiers;
    private final Services services;
    private final Routes routes;
    private final CounterDesk desk;

    AwaitedDecisions(Dossiers dossiers, Services services, Routes routes, CounterDesk desk) {
        this.dossiers = dossiers;
        this.services = services;
        this.routes = routes;
        this.desk = desk;
    }

    /** Of the agencies that the officer leads today, soonest due first; the same that {@link DecideDossier} would take. */
    @Transactional(readOnly = true)
    public Dossiers.Page of(User.Officer leader, @Nullable String cursor) {
        var agencies = desk.agencies(leader, Role.LEADER);
        var onPaper = dossiers.servicesInHandling(agencies).stream()
                .filter(service -> !services.resultIsSigned(service))
                .toList();
        return onPaper.isEmpty()
                ? new Dossiers.Page(List.of(), null)
                : dossiers.inHandling(agencies, onPaper, cursor, ids -> routes.onTheirWay(DossierTrace.CASE_KIND, ids));
    }
}
