package vn.motcua.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;

/**
 * One act on many procedures that takes longer than somebody waits for a page (việc đang chạy), and how far it has come. Whether the browser
 * is there or not, it is done as a whole or not at all.
 *
 * @param subject the draft that is brought in, or the batch
 * @param heardAt when it was last heard of
 * @param done procedures that are done, of all
 * @param batch what came of it; null until it is DONE
 * @param findings why it was REFUSED
 */
public record BatchRun(
        UUID id,
        Kind kind,
        UUID subject,
        Editor editor,
        Instant begunAt,
        Instant heardAt,
        int done,
        int of,
        State state,
        @Nullable UUID batch,
        List<Finding> findings) {
    public enum Kind {
        BRING_IN,
        REVIEW,
        PUBLISH,
        UNDO,
        DROP
    }

    public enum State {
        RUNNING,
        DONE,
        REFUSED,
        /** It ended without an answer: the program was stopped, or something broke. Nothing was kept. */
        STOPPED
    }

    /** One that works is heard of every second; past this nobody works on it any more. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(2);

    public BatchRun {
        findings = List.copyOf(findings);
    }

    /** Where it stands: one of which nothing is heard was stopped with the program that ran it. */
    public State stateAt(Instant now) {
        return state == State.RUNNING && heardAt.plus(SILENCE_MAX).isBefore(now) ? State.STOPPED : state;
    }

    boolean isOf(Editor other) {
        return editor.account().equals(other.account());
    }
}
