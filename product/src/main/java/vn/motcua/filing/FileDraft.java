package vn.motcua.filing;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;

/** A draft becomes a dossier: filed and gone from the drafts in one transaction, so that it is never both or neither. */
@Service
public class FileDraft {
    /** No version has this number. */
    private static final int NONE = -1;

    private final SubmitDossier submitDossier;
    private final Drafts drafts;
    private final OpenDraft openDraft;
    private final Dossiers dossiers;

    FileDraft(SubmitDossier submitDossier, Drafts drafts, OpenDraft openDraft, Dossiers dossiers) {
        this.submitDossier = submitDossier;
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.dossiers = dossiers;
    }

    /** What says no to whoever was shown this version of the draft; asked before anything is confirmed, and again at filing. */
    public static Optional<FilingRefusal.OfDraft> refused(Drafts.Draft draft, String shown) {
        return FilingRules.draft(
                draft.version(), shown.matches("\\d{1,9}") ? Integer.parseInt(shown) : NONE, Optional.empty());
    }

    /**
     * Of two who file one draft at once the second waits and finds the dossier filed.
     *
     * @param draft as it was shown to whoever files it: refused when it was changed since
     * @param order made of the draft; a refusal leaves the draft as it is; refused, too, where other terms hold than the draft's
     */
    @Transactional
    public Outcome<Dossier, FilingRefusal.OfDraft> file(Drafts.Draft draft, SubmitDossier.Order order) {
        var held = drafts.heldIfThere(draft.id(), draft.account());
        if (held.isEmpty()) {
            return Outcome.done(submitDossier.own(order, dossiers.get(draft.id())));
        }
        var refused = FilingRules.draft(held.get().version(), draft.version(), openDraft.newTerms(draft));
        if (refused.isPresent()) {
            return Outcome.no(refused.get());
        }
        var outcome = submitDossier.submit(order);
        if (outcome instanceof Outcome.Done) {
            drafts.discard(draft.id(), draft.account());
        }
        return Outcome.wider(outcome);
    }
}
