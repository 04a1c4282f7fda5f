package vn.motcua.result;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.IssuedPapers;
import vn.motcua.shared.ChangedOutside;

/** Holds the result that a dossier's log names against the log before it is handed over: its number, date, signer and file. */
@Component
class HeldPapers implements IssuedPapers {
    private final ResultStore results;

    HeldPapers(ResultStore results) {
        this.results = results;
    }

    @Override
    public void hold(DossierId dossier, Named named) {
        boolean isAsIssued = results.find(named.id())
                .filter(result -> result.dossier().equals(dossier))
                .filter(result -> named.sha256().equals(result.sha256()))
                .isPresent();
        if (!isAsIssued) {
            throw new ChangedOutside("result.result " + named.id());
        }
    }
}
