package vn.motcua.replay;

import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.proof.EarlierRows;
import vn.motcua.proof.Entry;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds every event against its leaf, or against what waits for one. */
@Component
class EventsCheck implements LogCheck, EarlierRows {
    private static final String EVENTS = "events";

    private final LogCheckStore log;

    EventsCheck(LogCheckStore log) {
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        log.forEachEvent(beside -> {
            findings.count(EVENTS, 1);
            var where = "dossier " + beside.dossierId() + " event " + beside.seq();
            var event = beside.event();
            if (event == null) {
                findings.add(Found.EVENT_REMOVED, where);
            } else if (beside.logged() == null) {
                findings.add(Found.EVENT_OUTSIDE_TREE, where);
            } else if (!Arrays.equals(event.leafHash(), beside.logged())) {
                findings.add(Found.EVENT_CHANGED, where);
            }
        });
    }

    @Override
    public String kind() {
        return Entry.EVENT;
    }

    @Override
    public void forEachUnheard(Consumer<Entry> consumer) {
        log.forEachEvent(beside -> {
            if (beside.event() != null && beside.logged() == null) {
                consumer.accept(Entry.event(
                        beside.dossierId(), beside.seq(), beside.event().leafHash()));
            }
        });
    }
}
