package vn.motcua.result;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Services;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.route.Routes;
import vn.motcua.route.StartRoute;

/** Brings dossiers to where the decision that was taken on paper is entered: filed under terms whose result is recorded only. */
class OnPaper {
    static final String SERVICE = "1.004873@2025-07-01";
    private static final Duration LIMIT = Duration.ofDays(3);

    private final Offices offices;
    private final Dossiers dossiers;
    private final Services services;
    private final Routes routes;
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OnPaper(
            Offices offices,
            Dossiers dossiers,
            Services services,
            Routes routes,
            JdbcClient jdbc,
            RowLog rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.dossiers = dossiers;
        this.services = services;
        this.routes = routes;
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    DossierId waiting() {
        return waiting(clock.instant(), LIMIT);
    }

    /** Received then, and its route is done. */
    DossierId waiting(Instant receivedAt, Duration limit) {
        offices.one();
        transaction.executeWithoutResult(_ -> older());
        return throughItsRoute(offices.receivedUnder(SERVICE, receivedAt, limit));
    }

    /** Its route begins. */
    void start(DossierId id) {
        var filing = dossiers.get(id).filing();
        var route = services.pinned(filing).routeKey();
        routes.start(
                new StartRoute(DossierTrace.caseRef(id), "Tôn Thất Minh", route, filing.agency(), clock.instant()));
    }

    /** The log knows all steps of the shipped route. */
    private DossierId throughItsRoute(DossierId id) {
        start(id);
        routes.stop(DossierTrace.caseRef(id), clock.instant());
        var now = clock.instant();
        for (var step : List.of("draft", "check", "sign", "seal")) {
            offices.append(new DossierEvent.StepTaken(id, now, offices.leader(), step, "DONE", "", now));
        }
        return id;
    }

    private void older() {
        rows.added(LoggedTable.ONLINE_SERVICE);
        jdbc.sql("""
                insert into catalogue.online_service (id, code, valid_from, valid_to, content, content_hash, published_at)
                select gen_random_uuid(), code, date '2025-07-01', date '2025-07-02',
                       jsonb_set(content, '{result,templateKey}', '"RECORDED"'), content_hash, published_at
                  from catalogue.online_service where code = '1.004873' and valid_to is null
                   and not exists (select from catalogue.online_service o
                                    where o.code = '1.004873' and o.valid_from = date '2025-07-01')
                """).update();
    }
}
