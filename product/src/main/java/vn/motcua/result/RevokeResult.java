package vn.motcua.result;

import java.time.Clock;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** The leader takes a signed result out of force, with a reason. The paper stays, whoever checks it is told. */
@Service
public class RevokeResult {
    private final ResultStore results;
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Clock clock;

    RevokeResult(ResultStore results, Dossiers dossiers, DossierAccess access, Clock clock) {
        this.results = results;
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ResultRow, ResultRefusal.OfRevoking> revoke(ResultId id, User.Officer leader, String reason) {
        var dossier = results.find(id).map(ResultRow::dossier).orElseThrow(() -> new NotFound("result " + id));
        var locked = dossiers.lock(dossier);
        var actor = access.actor(leader, locked.dossier().seat().agency(), Role.LEADER);
        var why = Text.lines(reason);
        // Read behind the lock: of two leaders at once only the first revokes.
        var result = results.find(id).orElseThrow(() -> new NotFound("result " + id));
        var refused = ResultRules.revoke(result.state(), why);
        if (refused.isPresent()) {
            return Outcome.no(refused.get());
        }
        var now = clock.instant();
        results.revoke(id, why, now);
        locked.append(new DossierEvent.ResultRevoked(dossier, now, actor, id, why));
        return Outcome.done(results.find(id).orElseThrow());
    }
}
