package vn.motcua.filing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    private final CounterDrafts begun;

    BeginAtCounter(FilingOffer offer, CardAddress addresses, FormFacts facts, Drafts drafts, CounterDrafts begun) {
        this.offer = offer;
        this.addresses = addresses;
        this.facts = facts;
        this.drafts = drafts;
        this.begun = begun;
    }

    /** @param card null when the clerk types everything */
    public record Person(String caseKey, @Nullable IdCardQr card) {}

    /**
     * Begins a draft; with a page that began one before, gives that one as it stands.
     *
     * @param page number of the page that begins it; null where nothing is to be told apart
     */
    @Transactional
    public Drafts.Draft begin(AccountId clerk, FilingOffer.Place.Here here, Person person, @Nullable UUID page) {
        return drafts.begunBefore(clerk, page).orElseGet(() -> {
            var card = person.card();
            var known = card == null ? Map.<String, String>of() : addresses.known(card);
            var draft = offer.beginAtCounter(clerk, here, person.caseKey(), known);
            begun.begunWith(draft, page);
            return drafts.save(draft, completed(draft, card));
        });
    }

    private Answers completed(Drafts.Draft draft, @Nullable IdCardQr card) {
        var answers = card == null ? draft.answers() : addresses.keep(draft.answers(), card.address());
        return facts.withHandOverWay(offer.form(draft).id(), answers, HandOver.Way.COUNTER);
    }
}
