package vn.motcua.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a package that somebody works on (bản đang sửa), with the steps that brought it where it is.
 *
 * @param baseVersion version of the package in force when it was begun, or when its editor chose to go on with it
 * @param steps the whole file after each step, the oldest first
 * @param place which of them holds
 */
public record FileDraft(DraftOf of, int baseVersion, List<Step> steps, int place) {
    private static final int STEPS_MAX = 50;
    /** Together; the oldest are forgotten first. */
    private static final int LETTERS_MAX = 3_000_000;

    /** @param at the same for all files that were changed by one press of a button */
    public record Step(String text, Instant at) {}

    public FileDraft {
        steps = List.copyOf(steps);
        if (place < 0 || place >= steps.size()) {
            throw new IllegalArgumentException("A draft must stand at one of its steps");
        }
    }

    static FileDraft begun(DraftOf of, int baseVersion, String text) {
        return new FileDraft(of, baseVersion, List.of(new Step(text, Instant.EPOCH)), 0);
    }

    /** The file as it is now. */
    public String text() {
        return now().text();
    }

    /** What tells this text of the file from others that a page may have shown; the page sends it again. */
    public String mark() {
        return mark(text());
    }

    /** As {@link #mark()}, of any text. */
    public static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }

    /**
     * The text that a page showed; the one of now for a page that does not say.
     *
     * @return empty where no step of this draft has the mark: it was thrown away and begun anew, or has gone on too far
     */
    public Optional<String> shown(String mark) {
        return mark.isEmpty()
                ? Optional.of(text())
                : steps.reversed().stream()
                        .map(Step::text)
                        .filter(text -> mark(text).equals(mark))
                        .findFirst();
    }

    /** The same after a step that was taken and taken back: what it had is there to be done again. */
    FileDraft beside(String text, Instant at) {
        return text.equals(text()) ? this : then(text, at).undone();
    }

    Step now() {
        return steps.get(place);
    }

    /** The step that would be done again; empty where nothing was undone. */
    Optional<Step> next() {
        return canRedo() ? Optional.of(steps.get(place + 1)) : Optional.empty();
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

    FileDraft undone() {
        return canUndo() ? new FileDraft(of, baseVersion, steps, place - 1) : this;
    }

    FileDraft redone() {
        return canRedo() ? new FileDraft(of, baseVersion, steps, place + 1) : this;
    }

    /** The same, as if it had been begun from this version. */
    FileDraft basedOn(int version) {
        return new FileDraft(of, version, steps, place);
    }

    /** One step further; what was undone before cannot be done again. */
    FileDraft then(String text, Instant at) {
        if (text.equals(text())) {
            return this;
        }
        var kept = new ArrayList<>(steps.subList(0, place + 1));
        kept.add(new Step(text, at));
        while (kept.size() > STEPS_MAX || kept.size() > 2 && lettersOf(kept) > LETTERS_MAX) {
            kept.removeFirst();
        }
        return new FileDraft(of, baseVersion, kept, kept.size() - 1);
    }

    private static long lettersOf(List<Step> steps) {
        return steps.stream().mapToLong(step -> step.text().length()).sum();
    }
}
