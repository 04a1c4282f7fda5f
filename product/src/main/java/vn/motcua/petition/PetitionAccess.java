package vn.motcua.petition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.shared.NotFound;

/**
 * Who sees and does what: officers of the agency that has a petition, each act in its roles. What was a complaint is read by heads
 * only, what was a denunciation by leaders only (Luật Tố cáo: who denounces is kept secret). To everybody else it does not exist.
 */
@Component
public class PetitionAccess {
    private static final Role[] READING = {Role.COUNTER_CLERK, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER};
    private static final Role[] ENTERING = {Role.COUNTER_CLERK, Role.SPECIALIST, Role.DIVISION_HEAD};
    private static final Role[] HEADS = {Role.DIVISION_HEAD, Role.LEADER};
    private static final Role[] LEADERS = {Role.LEADER};

    private final OnDuty onDuty;
    private final Dossiers dossiers;
    private final DossierAccess dossierAccess;

    PetitionAccess(OnDuty onDuty, Dossiers dossiers, DossierAccess dossierAccess) {
        this.onDuty = onDuty;
        this.dossiers = dossiers;
        this.dossierAccess = dossierAccess;
    }

    static Role[] readers(@Nullable Track track) {
        return switch (track) {
            case null -> READING;
            case PROCEDURE, CONDUCT, LEGAL_TEXT, ON_SITE, RECEPTION -> READING;
            case COMPLAINT -> HEADS;
            case DENUNCIATION -> LEADERS;
        };
    }

    public boolean sees(User.Officer officer, Petition petition) {
        var state = petition.state();
        return onDuty.serves(officer, state.agency(), readers(state.track()));
    }

    /** @throws NotFound when the officer may not see it today */
    void reading(User.Officer officer, Petition petition) {
        if (!sees(officer, petition)) {
            throw new NotFound("petition " + petition.id());
        }
    }

    /** @throws NotFound when this is not the officer's to do */
    void acting(User.Officer officer, Petition petition, PetitionAct act) {
        reading(officer, petition);
        if (!may(officer, petition, act)) {
            throw new NotFound("petition " + petition.id() + " for " + act);
        }
    }

    public boolean may(User.Officer officer, Petition petition, PetitionAct act) {
        return onDuty.serves(officer, petition.state().agency(), act.roles().toArray(Role[]::new));
    }

    /** @throws NotFound when the officer does not work there today */
    void entering(User.Officer officer, AgencyId agency) {
        if (!onDuty.serves(officer, agency, ENTERING)) {
            throw new NotFound("agency " + agency);
        }
    }

    /** The agencies for which the officer may type over what came in otherwise. */
    public List<AgencyId> entering(User.Officer officer) {
        return agencies(officer, ENTERING);
    }

    /** Whose petitions the officer reads: all but those kept apart, complaints, denunciations. */
    Seen seen(User.Officer officer) {
        return new Seen(agencies(officer, READING), agencies(officer, HEADS), agencies(officer, LEADERS));
    }

    /** By what is kept apart. */
    record Seen(List<AgencyId> all, List<AgencyId> complaints, List<AgencyId> denunciations) {
        Seen {
            all = List.copyOf(all);
            complaints = List.copyOf(complaints);
            denunciations = List.copyOf(denunciations);
        }
    }

    /** Whether the officer may open the dossier that a petition is about. */
    public boolean mayReadDossier(User.Officer officer, DossierId id) {
        return dossiers.find(id)
                .filter(dossier -> dossierAccess.mayRead(officer, dossier))
                .isPresent();
    }

    private List<AgencyId> agencies(User.Officer officer, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> onDuty.agencies(officer, role).stream())
                .distinct()
                .toList();
    }
}
