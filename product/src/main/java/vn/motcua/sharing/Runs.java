package vn.motcua.sharing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.NotFound;

/** Reads how far an editor's long acts have come. */
@Component
public class Runs {
    private final RunStore store;
    private final Clock clock;

    Runs(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws NotFound for a run of somebody else */
    public BatchRun get(UUID id, Editor editor) {
        return store.find(id).filter(run -> run.isOf(editor)).orElseThrow(() -> new NotFound("Run " + id));
    }

    public BatchRun.State stateOf(BatchRun run) {
        return run.stateAt(clock.instant());
    }

    /** Those that have not ended, the newest first. */
    public List<BatchRun> running(Editor editor) {
        return store.running(editor).stream()
                .filter(run -> stateOf(run) == BatchRun.State.RUNNING)
                .toList();
    }
}
