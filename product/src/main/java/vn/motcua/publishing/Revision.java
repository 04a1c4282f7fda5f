package vn.motcua.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.PublishingRefusal.AuthorCannotReview;
import vn.motcua.publishing.PublishingRefusal.HasBegun;
import vn.motcua.publishing.PublishingRefusal.NotNow;
import vn.motcua.publishing.PublishingRefusal.OnlyTheAuthorDrops;
import vn.motcua.publishing.RevisionStep.Kind;
import vn.motcua.shared.ProcedureCode;

/**
 * A package of a procedure on its way to publication (phiên bản trình công bố). What may follow what stands here, and nowhere else;
 * whether it is in force, replaced or repealed follows from days and is asked of {@link Standing}.
 *
 * @param name of the procedure, as the package has it
 * @param proposedFrom the first day that the package names; the day of publication may be another
 * @param findings of the machine; none once it is CHECKED
 * @param reviewer the second person, also one who sent it back
 * @param inForceFrom set exactly while it is PUBLISHED
 */
public record Revision(
        RevisionId id,
        ProcedureCode code,
        int version,
        String name,
        LocalDate proposedFrom,
        State state,
        List<PackageFinding> findings,
        Editor author,
        Instant broughtInAt,
        @Nullable Editor reviewer,
        @Nullable LocalDate inForceFrom) {
    public enum State {
        /** The machine found something wrong. */
        DRAFT,
        /** The machine found nothing; a second person is to look at it. */
        CHECKED,
        SENT_BACK,
        /** The second person agrees. */
        REVIEWED,
        /** From a day on, which may lie ahead. */
        PUBLISHED,
        DROPPED
    }

    /** What a judgement comes to. */
    sealed interface Judged {
        record Yes(Revision revision, RevisionStep step) implements Judged {}

        record No(PublishingRefusal why) implements Judged {}
    }

    public Revision {
        findings = List.copyOf(findings);
    }

    /** As people name it: {@code 1.004873/2}. */
    public String label() {
        return code + "/" + version;
    }

    public boolean isBy(Editor editor) {
        return editor.isSameAs(author);
    }

    /** @param opinion of the second person, who agrees or sends it back */
    Judged reviewed(Editor by, boolean agrees, String opinion, Instant now) {
        if (state != State.CHECKED) {
            return new Judged.No(new NotNow(state));
        }
        if (isBy(by)) {
            return new Judged.No(new AuthorCannotReview());
        }
        var next = with(agrees ? State.REVIEWED : State.SENT_BACK, by, null);
        return new Judged.Yes(next, RevisionStep.of(agrees ? Kind.APPROVED : Kind.SENT_BACK, by, now, opinion));
    }

    /** @param from judged before: today or later */
    Judged published(Editor by, LocalDate from, String decision, String reason, Instant now) {
        if (state != State.REVIEWED) {
            return new Judged.No(new NotNow(state));
        }
        var step = new RevisionStep(Kind.PUBLISHED, by, now, reason, decision, from);
        return new Judged.Yes(with(State.PUBLISHED, reviewer, from), step);
    }

    /** Another version was published: a second person looks at what it would change now. */
    Judged overtaken(Editor by, String reason, Instant now) {
        return state == State.REVIEWED
                ? new Judged.Yes(with(State.CHECKED, null, null), RevisionStep.of(Kind.OVERTAKEN, by, now, reason))
                : new Judged.No(new NotNow(state));
    }

    /** It stays reviewed, and can be published from another day. */
    Judged undone(Editor by, String reason, LocalDate today, Instant now) {
        if (state != State.PUBLISHED || inForceFrom == null) {
            return new Judged.No(new NotNow(state));
        }
        if (!today.isBefore(inForceFrom)) {
            return new Judged.No(new HasBegun(inForceFrom));
        }
        var step = new RevisionStep(Kind.UNDONE, by, now, reason, "", inForceFrom);
        return new Judged.Yes(with(State.REVIEWED, reviewer, null), step);
    }

    Judged dropped(Editor by, String reason, Instant now) {
        if (state == State.PUBLISHED || state == State.DROPPED) {
            return new Judged.No(new NotNow(state));
        }
        if (!isBy(by)) {
            return new Judged.No(new OnlyTheAuthorDrops());
        }
        return new Judged.Yes(with(State.DROPPED, reviewer, null), RevisionStep.of(Kind.DROPPED, by, now, reason));
    }

    /** Why another version cannot be published, or the procedure repealed, while this one waits for its day. */
    PublishingRefusal waits() {
        if (inForceFrom == null) {
            throw new IllegalStateException("Who waits for its day must be published, but " + label() + " is " + state);
        }
        return new PublishingRefusal.AnotherWaits(version, inForceFrom);
    }

    private Revision with(State next, @Nullable Editor by, @Nullable LocalDate from) {
        return new Revision(id, code, version, name, proposedFrom, next, findings, author, broughtInAt, by, from);
    }
}
