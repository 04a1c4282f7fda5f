package vn.motcua.handling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.CasePayers;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.LeftOut;
import vn.motcua.shared.NotFound;

/** Whoever files a dossier pays for it, and says in it by which name and telephone. */
@Component
class DossierPayers implements CasePayers {
    private final Dossiers dossiers;

    DossierPayers(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String kind() {
        return DossierTrace.CASE_KIND;
    }

    /** One whose answers were changed or taken away outside is not named, and the page says that something is being checked. */
    @Override
    public Map<UUID, Payer> of(Collection<UUID> cases) {
        var payers = new HashMap<UUID, Payer>();
        for (var id : cases) {
            try {
                var answers = dossiers.filed(new DossierId(id)).answers();
                payers.put(id, new Payer(answers.text("/applicant/fullName"), answers.text("/applicant/phone")));
            } catch (ChangedOutside | NotFound _) {
                LeftOut.note(id.toString());
            }
        }
        return payers;
    }
}
