package vn.motcua.petition;

import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** An officer does something with a petition of the own agency. */
@Service
public class HandlePetition {
    private final PetitionStore store;
    private final PetitionAccess access;
    private final CarryOut carryOut;

    HandlePetition(PetitionStore store, PetitionAccess access, CarryOut carryOut) {
        this.store = store;
        this.access = access;
        this.carryOut = carryOut;
    }

    /** @throws NotFound when there is none, or this is not the officer's to do today */
    @Transactional
    public Done handle(PetitionId id, User.Officer officer, PetitionEvent event) {
        return handle(id, officer, event.act(), _ -> event);
    }

    /**
     * The head approves what is drafted, as it stands.
     *
     * @throws NotFound when there is none, or this is not the officer's to do today
     */
    @Transactional
    public Done approve(PetitionId id, User.Officer officer) {
        return handle(id, officer, PetitionAct.APPROVE, petition -> new PetitionEvent.Approved(petition.draft()));
    }

    /**
     * Is of the same matter as another one of this agency, and answered with it.
     *
     * @throws NotFound when there is none, or this is not the officer's to do today
     */
    @Transactional
    public Done link(PetitionId id, User.Officer officer, PetitionNumber main) {
        var other = store.find(main).map(PetitionId::value).orElse(id.value());
        return handle(id, officer, PetitionAct.LINK, _ -> new PetitionEvent.Linked(other));
    }

    private Done handle(PetitionId id, User.Officer officer, PetitionAct act, Function<Petition, PetitionEvent> event) {
        var petition = store.held(id).orElseThrow(() -> new NotFound("petition " + id));
        access.acting(officer, petition, act);
        return carryOut.act(petition, officer.account().value(), event.apply(petition));
    }
}
