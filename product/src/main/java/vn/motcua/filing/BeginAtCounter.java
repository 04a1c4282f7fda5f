package vn.motcua.filing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.FormFacts;
import vn.motcua.dossier.HandOver;
import vn.motcua.forms.Answers;
import vn.motcua.identity.AccountId;

/**
 * Begins a clerk's draft for a person who came: with what the card says, its address kept however it is written, and the
 * result to be handed over where the person stands, until something else is chosen.
 */
@Component
public class BeginAtCounter {
    private final FilingOffer offer;
    private final CardAddress addresses;
    private final FormFacts facts;
    private final Drafts drafts;

    BeginAtCounter(FilingOffer offer, CardAddress addresses, FormFacts facts, Drafts drafts) {
        this.offer = offer;
        this.addresses = addresses;
        this.facts = facts;
        this.drafts = drafts;
    }

    /** @param card null when the clerk types everything */
    public Drafts.Draft begin(AccountId clerk, FilingOffer.Place.Here here, String caseKey, @Nullable IdCardQr card) {
        var known = card == null ? Map.<String, String>of() : addresses.known(card);
        var draft = offer.beginAtCounter(clerk, here, caseKey, known);
        return drafts.save(draft, completed(draft, card));
    }

    private Answers completed(Drafts.Draft draft, @Nullable IdCardQr card) {
        var answers = card == null ? draft.answers() : addresses.keep(draft.answers(), card.address());
        return facts.withHandOverWay(offer.form(draft).id(), answers, HandOver.Way.COUNTER);
    }
}
