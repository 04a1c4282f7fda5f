package vn.motcua.facts;

import org.springframework.boot.test.context.TestComponent;
import vn.motcua.proof.SealLog;

/** Brings the facts to the end of the log, where a test wants figures of what it just did. */
@TestComponent
public class CountTheLog {
    private final SealLog sealer;
    private final ReadFacts readFacts;

    CountTheLog(SealLog sealer, ReadFacts readFacts) {
        this.sealer = sealer;
        this.readFacts = readFacts;
    }

    public void toTheEnd() {
        sealer.seal();
        readFacts.begin();
        boolean isMore = true;
        while (isMore) {
            isMore = readFacts.readOn();
        }
    }
}
