package vn.motcua.consultation;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Who may do what to a consultation: who handles the dossier asks and takes back; who works for the asked agency reads what it is
 * shown, and its heads answer. To everybody else it does not exist.
 */
@Component
public class ConsultationAccess {
    private static final Role[] ASKING = {Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER};
    private static final Role[] READING = {Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER};
    private static final Role[] ANSWERING = {Role.DIVISION_HEAD, Role.LEADER};

    private final ConsultationStore store;
    private final DossierAccess access;
    private final OnDuty onDuty;

    ConsultationAccess(ConsultationStore store, DossierAccess access, OnDuty onDuty) {
        this.store = store;
        this.access = access;
        this.onDuty = onDuty;
    }

    /** @throws NotFound when there is no such consultation */
    DossierId dossierOf(ConsultationId id) {
        return store.dossierOf(id).orElseThrow(() -> new NotFound("consultation " + id));
    }

    public boolean mayAsk(User.Officer officer, Dossier dossier) {
        return onDuty.serves(officer, dossier.seat().agency(), ASKING);
    }

    public boolean mayRead(User.Officer officer, AgencyId asked) {
        return onDuty.serves(officer, asked, READING);
    }

    public boolean mayAnswer(User.Officer officer, AgencyId asked) {
        return onDuty.serves(officer, asked, ANSWERING);
    }

    /** @throws NotFound when the officer does not handle dossiers of its agency today */
    Actor asking(User.Officer officer, Dossier dossier) {
        return access.actor(officer, dossier.seat().agency(), ASKING);
    }

    /** @throws NotFound when the officer does not speak for the asked agency today */
    Actor answering(User.Officer officer, AgencyId asked) {
        return access.actor(officer, asked, ANSWERING);
    }
}
