package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft becomes a dossier: filed and gone from the drafts in one transaction, so that it is never both or neither. */
@Service
public class FileDraft {
    private final SubmitDossier submitDossier;
    private final Drafts drafts;

    FileDraft(SubmitDossier submitDossier, Drafts drafts) {
        this.submitDossier = submitDossier;
        this.drafts = drafts;
    }

    /** @param order made of the draft; a refusal leaves the draft as it is */
    @Transactional
    public Outcome<Dossier> file(Drafts.Draft draft, SubmitDossier.Order order) {
        var outcome = submitDossier.submit(order);
        if (outcome instanceof Outcome.Done<Dossier>) {
            drafts.discard(draft.id(), draft.account());
        }
        return outcome;
    }
}
