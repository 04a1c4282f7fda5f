package vn.motcua.portal.citizen;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.filing.FilingConfirmations;
import vn.motcua.filing.PrintFiling;
import vn.motcua.presentation.Corrections;
import vn.motcua.shared.Language;

/** What machines read of a filing itself: its confirmation, its print, what supplements changed. */
@Component
class FilingViews {
    private final FilingConfirmations confirmations;
    private final PrintFiling printFiling;
    private final Corrections corrections;

    FilingViews(FilingConfirmations confirmations, PrintFiling printFiling, Corrections corrections) {
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

    List<Corrections.Round> corrections(Dossier dossier) {
        return corrections.of(dossier.id(), Language.VI);
    }
}
