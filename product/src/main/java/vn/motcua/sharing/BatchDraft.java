package vn.motcua.sharing;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.publishing.Editor;

/**
 * A change of many procedures that an editor looks at before it is brought in.
 *
 * @param name what it does, in words
 */
public record BatchDraft(UUID id, String name, Job job, Editor editor, Instant openedAt) {
    boolean isOf(Editor other) {
        return editor.account().equals(other.account());
    }
}
