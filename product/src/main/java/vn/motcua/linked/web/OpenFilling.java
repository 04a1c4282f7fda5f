package vn.motcua.linked.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.filing.PersonSources;
import vn.motcua.forms.Answers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.linked.Filling;
import vn.motcua.linked.LinkedDraft;
import vn.motcua.linked.LinkedDrafts;
import vn.motcua.linked.LinkedOffer;

/** The visitor's own draft of several procedures, with what the e-ID knows. */
@Component
class OpenFilling {
    private final LinkedOffer offer;
    private final LinkedDrafts drafts;
    private final CurrentUser user;

    OpenFilling(LinkedOffer offer, LinkedDrafts drafts, CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.user = user;
    }

    /** @throws vn.motcua.shared.NotFound when it is not the visitor's */
    Filling get(UUID id) {
        return of(drafts.get(id, user.citizen().account()));
    }

    Filling of(LinkedDraft draft) {
        return offer.filling(draft, PersonSources.of(user.citizen().claims()));
    }

    LinkedDraft keep(LinkedDraft draft, Filling.Part part, String caseKey, Answers answers) {
        return draft.with(
                part.member().key(),
                new LinkedDraft.Part(
                        part.draft().service(),
                        caseKey,
                        answers.stored(),
                        part.draft().papers()));
    }
}
