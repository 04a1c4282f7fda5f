package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.Cost;

/** A dossier comes into being: its first event, what was filed, the reference to quote, the bill. */
@Component
public class BeginDossier {
    private final DossierStore store;
    private final FilingReferences references;
    private final DossierBills bills;

    BeginDossier(DossierStore store, FilingReferences references, DossierBills bills) {
        this.store = store;
        this.references = references;
        this.bills = bills;
    }

    /**
     * @param owner name of the owner (chủ hồ sơ), as the answers have it
     * @param cost what it costs, due now or later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dossier begin(DossierEvent.Submitted submitted, String owner, Content content, Cost cost) {
        var filing = submitted.filing();
        var charged = bills.charge(filing, cost);
        var begun = store.begin(submitted.charged(charged), owner, content);
        references.give(filing.id(), begun.drawn());
        return begun.dossier();
    }
}
