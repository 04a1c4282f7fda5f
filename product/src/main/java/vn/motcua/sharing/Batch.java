package vn.motcua.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.RevisionId;

/**
 * Versions of many procedures that one act brought in (đợt thay đổi), one agrees to, and one publishes from a day.
 *
 * @param name what it does, in words
 * @param template key and version of the template that it brings; none for other kinds
 * @param revisions none where a template is new and nobody uses it yet
 * @param reviewer the second person, also one who sent it back, with what he or she thinks of it
 * @param inForceFrom set exactly while it is PUBLISHED, with the decision
 */
public record Batch(
        UUID id,
        Job.Kind kind,
        String name,
        @Nullable String template,
        State state,
        List<RevisionId> revisions,
        Editor author,
        Instant broughtInAt,
        String reason,
        @Nullable Editor reviewer,
        @Nullable String opinion,
        String decision,
        String publishReason,
        @Nullable LocalDate inForceFrom) {
    public enum State {
        BROUGHT_IN,
        SENT_BACK,
        AGREED,
        PUBLISHED,
        DROPPED
    }

    /** What may be done with it. */
    public enum Deed {
        REVIEW(State.BROUGHT_IN),
        PUBLISH(State.AGREED),
        DROP(State.BROUGHT_IN, State.SENT_BACK, State.AGREED),
        /** The publication is taken back before its day. */
        UNDO(State.PUBLISHED);

        private final List<State> from;

        Deed(State... from) {
            this.from = List.of(from);
        }
    }

    public Batch {
        revisions = List.copyOf(revisions);
    }

    public boolean isBy(Editor editor) {
        return author.account().equals(editor.account());
    }

    /**
     * Why somebody may not do something with it now: last part of the message's key. Two persons must have seen it before it is
     * published, only its author takes it away, and what has begun is replaced by another version, never undone.
     */
    public Optional<String> hindrance(Deed deed, Editor by, LocalDate today) {
        if (!deed.from.contains(state)) {
            return Optional.of("not-now");
        }
        return switch (deed) {
            case REVIEW -> isBy(by) ? Optional.of("own") : Optional.empty();
            case DROP -> isBy(by) ? Optional.empty() : Optional.of("only-author");
            case PUBLISH -> Optional.empty();
            case UNDO ->
                inForceFrom != null && today.isBefore(inForceFrom) ? Optional.empty() : Optional.of("has-begun");
        };
    }

    Batch reviewed(Editor by, boolean agrees, String words) {
        return new Batch(
                id,
                kind,
                name,
                template,
                agrees ? State.AGREED : State.SENT_BACK,
                revisions,
                author,
                broughtInAt,
                reason,
                by,
                words,
                decision,
                publishReason,
                null);
    }

    Batch published(LocalDate from, String byDecision, String words) {
        return new Batch(
                id,
                kind,
                name,
                template,
                State.PUBLISHED,
                revisions,
                author,
                broughtInAt,
                reason,
                reviewer,
                opinion,
                byDecision,
                words,
                from);
    }

    Batch dropped() {
        return unpublished(State.DROPPED);
    }

    /** It stays agreed to, and can be published from another day. */
    Batch undone() {
        return unpublished(State.AGREED);
    }

    private Batch unpublished(State next) {
        return new Batch(
                id,
                kind,
                name,
                template,
                next,
                revisions,
                author,
                broughtInAt,
                reason,
                reviewer,
                opinion,
                "",
                "",
                null);
    }
}
