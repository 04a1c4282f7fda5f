package vn.motcua.result;

import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds every issued result against what the dossier's log says of it; its row stands under the log besides. */
@Component
class ResultsCheck implements LogCheck {
    private static final String RESULTS = "issued results";

    private final ResultStore results;

    ResultsCheck(ResultStore results) {
        this.results = results;
    }

    @Override
    public void check(Findings findings) {
        results.forEachIssued(
                issued -> {
                    findings.count(RESULTS, 1);
                    if (!ResultTrace.agrees(issued.result(), issued.log())) {
                        findings.add(
                                Found.RESULT_CHANGED,
                                "dossier " + issued.result().dossier() + " result "
                                        + issued.result().id());
                    }
                },
                id -> findings.add(Found.ROW_UNREADABLE, "result " + id));
        results.forEachWithoutResult(dossier -> findings.add(Found.RESULT_REMOVED, "dossier " + dossier));
    }
}
