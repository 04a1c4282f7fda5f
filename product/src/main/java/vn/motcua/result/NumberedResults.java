package vn.motcua.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ResultState;

/** Results that bear a number of an agency or the signature of its leader before they are issued: no other can issue them. */
@Component
public class NumberedResults {
    private final ResultStore results;

    NumberedResults(ResultStore results) {
        this.results = results;
    }

    /** How far such a result of the dossier is. Under the dossier's lock. */
    public Optional<ResultState> of(DossierId dossier) {
        return results.held(dossier)
                .map(ResultRow::state)
                .filter(state -> state == ResultState.NUMBERED || state == ResultState.LEADER_SIGNED);
    }
}
