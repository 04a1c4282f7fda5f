package vn.motcua.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.delegation.SignatureGround;
import vn.motcua.delegation.SigningGrounds;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.Services;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.presentation.PaperWords;

/** The signature block of a result: it follows from the law, or from the decision by which the agency or the officer signs. */
@Component
class SignatureBlocks {
    private final SigningGrounds grounds;
    private final Dossiers dossiers;
    private final Services services;
    private final Officers officers;
    private final PaperWords words;

    SignatureBlocks(SigningGrounds grounds, Dossiers dossiers, Services services, Officers officers, PaperWords words) {
        this.grounds = grounds;
        this.dossiers = dossiers;
        this.services = services;
        this.officers = officers;
        this.words = words;
    }

    /** Of who signs it today. */
    SignatureBlock of(ResultRow result, AgencyId agency, Actor signer) {
        var title = officers.of(signer.account(), words.day(words.now()))
                .map(Officer::title)
                .orElse("");
        return ground(result, agency, title)
                .map(ground -> SignatureBlock.under(ground, words.signer(signer), words(ground)))
                .orElseGet(() -> SignatureBlock.byLaw(words.signer(signer)));
    }

    /** Before it is known who signs: the head of the agency, with this instead of a name. */
    SignatureBlock unsigned(ResultRow result, AgencyId agency, String name) {
        var head = words.headOf(agency, name);
        return ground(result, agency, "")
                .map(ground -> SignatureBlock.under(ground, head, words(ground)))
                .orElseGet(() -> SignatureBlock.byLaw(head));
    }

    private Optional<SignatureGround> ground(ResultRow result, AgencyId agency, String title) {
        var filing = dossiers.get(result.dossier()).filing();
        return grounds.of(new SigningGrounds.Asked(
                agency, matter(filing), words.day(filing.submittedAt()), words.day(words.now()), title));
    }

    /** What is filed is read only where the procedure has a table that asks it. */
    private Competences.Matter matter(Filing filing) {
        var terms = services.pinned(filing);
        return terms.asksForCompetence()
                ? terms.matter(
                        filing.procedure(),
                        filing.caseKey(),
                        filing.area(),
                        dossiers.filed(filing.id()).answers())
                : new Competences.Matter(filing.procedure(), filing.caseKey(), filing.area());
    }

    private SignatureBlock.Words words(SignatureGround ground) {
        var head = words.headOf(ground.inNameOf(), "").capacity().getFirst();
        return new SignatureBlock.Words(
                ground.isOwnAgency()
                        ? head
                        : head + " " + words.capitals(words.agencyName(ground.inNameOf(), words.now())),
                words.capitals(ground.office()));
    }
}
