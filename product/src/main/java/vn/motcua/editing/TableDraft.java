package vn.motcua.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that somebody works on (bản đang sửa), with the steps that brought it where it is.
 *
 * @param baseVersion version of the package in force when it was begun
 * @param steps the whole file after each step, the oldest first
 * @param place which of them holds
 */
public record TableDraft(DraftOf of, int baseVersion, List<String> steps, int place) {
    private static final int STEPS_MAX = 50;
    /** Together; the oldest are forgotten first. */
    private static final int LETTERS_MAX = 3_000_000;

    public TableDraft {
        steps = List.copyOf(steps);
        if (place < 0 || place >= steps.size()) {
            throw new IllegalArgumentException("A draft must stand at one of its steps");
        }
    }

    static TableDraft begun(DraftOf of, int baseVersion, String file) {
        return new TableDraft(of, baseVersion, List.of(file), 0);
    }

    /** The file as it is now. */
    public String file() {
        return steps.get(place);
    }

    /** Whether nothing was changed, or all of it taken back. */
    public boolean isAsBegun() {
        return place == 0 && steps.size() == 1;
    }

    public boolean canUndo() {
        return place > 0;
    }

    public boolean canRedo() {
        return place < steps.size() - 1;
    }

    TableDraft undone() {
        return canUndo() ? new TableDraft(of, baseVersion, steps, place - 1) : this;
    }

    TableDraft redone() {
        return canRedo() ? new TableDraft(of, baseVersion, steps, place + 1) : this;
    }

    /** One step further; what was undone before cannot be done again. */
    TableDraft then(String file) {
        if (file.equals(file())) {
            return this;
        }
        var kept = new ArrayList<>(steps.subList(0, place + 1));
        kept.add(file);
        while (kept.size() > STEPS_MAX || kept.size() > 2 && lettersOf(kept) > LETTERS_MAX) {
            kept.removeFirst();
        }
        return new TableDraft(of, baseVersion, kept, kept.size() - 1);
    }

    private static long lettersOf(List<String> steps) {
        return steps.stream().mapToLong(String::length).sum();
    }
}
