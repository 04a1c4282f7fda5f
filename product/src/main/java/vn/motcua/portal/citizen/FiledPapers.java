package vn.motcua.portal.citizen;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.filing.FilingConfirmations;
import vn.motcua.filing.PrintFiling;
import vn.motcua.presentation.Corrections;
import vn.motcua.shared.Language;

/** What the applicant's page shows of the filing itself: its confirmation, its print, what was corrected since. */
@Component
class FiledPapers {
    private final FilingConfirmations confirmations;
    private final PrintFiling printFiling;
    private final Corrections corrections;

    FiledPapers(FilingConfirmations confirmations, PrintFiling printFiling, Corrections corrections) {
        this.confirmations = confirmations;
        this.printFiling = printFiling;
        this.corrections = corrections;
    }

    FilingConfirmations.Confirmation confirmation(Dossier dossier) {
        return confirmations.of(dossier);
    }

    byte[] print(Dossier dossier) {
        return printFiling.print(dossier);
    }

    List<Corrections.Round> corrections(Dossier dossier, Language language) {
        return corrections.of(dossier.id(), language);
    }
}
