package vn.motcua.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ResultState;
import vn.motcua.dossier.ResultsBegun;

/** Results that bear a number of an agency or the signature of its leader before they are issued: no other can issue them. */
@Component
class NumberedResults implements ResultsBegun {
    private final ResultStore results;

    NumberedResults(ResultStore results) {
        this.results = results;
    }

    @Override
    public Optional<ResultState> of(DossierId dossier) {
        return results.held(dossier)
                .map(ResultRow::state)
                .filter(state -> state == ResultState.NUMBERED || state == ResultState.LEADER_SIGNED);
    }
}
