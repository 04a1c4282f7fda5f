package vn.motcua.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editors.MayNotEdit;
import vn.motcua.publishing.DropRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.publishing.ReviewRevision;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.RevisionOutcome;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.UndoPublication;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Said;

/**
 * What is done with a batch is done with all its versions in one transaction, each as if it were alone; or with none. Versions that
 * somebody took further by themselves meanwhile stay where they are.
 */
@Component
public class DecideBatch {
    private final BatchStore store;
    private final Revisions revisions;
    private final ReviewRevision review;
    private final PublishRevision publish;
    private final DropRevision drop;
    private final UndoPublication undo;
    private final Clock clock;

    DecideBatch(
            BatchStore store,
            Revisions revisions,
            ReviewRevision review,
            PublishRevision publish,
            DropRevision drop,
            UndoPublication undo,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.review = review;
        this.publish = publish;
        this.drop = drop;
        this.undo = undo;
        this.clock = clock;
    }

    /**
     * A second person has seen what it changes.
     *
     * @param agrees or sends it back; null where nothing was chosen
     * @throws BadInput when something was not said, or it cannot be reviewed by this person now
     */
    @Transactional
    public void review(UUID id, Editor by, @Nullable Boolean agrees, String opinion) {
        var typed = new Typed();
        var words = typed.words("opinion", opinion);
        if (agrees == null) {
            typed.refuse("agrees", "agrees");
        }
        typed.judge();
        var batch = held(id, Batch.Deed.REVIEW, by);
        each(batch, EnumSet.of(Revision.State.CHECKED), revision -> review.review(revision.id(), by, agrees, words));
        store.save(batch.reviewed(by, Boolean.TRUE.equals(agrees), words));
    }

    /** @throws BadInput when something was not said, or one of the versions cannot be published */
    @Transactional
    public void publish(UUID id, Editor by, PublishRevision.Order order) {
        var typed = new Typed();
        var from = typed.from(order.from(), LocalDate.now(clock));
        var decision = typed.decision(order.decision());
        var reason = typed.words("reason", order.reason());
        typed.judge();
        var batch = held(id, Batch.Deed.PUBLISH, by);
        each(
                batch,
                EnumSet.of(Revision.State.REVIEWED, Revision.State.CHECKED),
                revision -> publish.publish(
                        revision.id(), by, new PublishRevision.Order(from.toString(), decision, reason)));
        store.save(batch.published(from, decision, reason));
    }

    /** @throws BadInput when no reason was said, or it is not this person's to take away */
    @Transactional
    public void drop(UUID id, Editor by, String why) {
        var typed = new Typed();
        var reason = typed.words("dropReason", why);
        typed.judge();
        var batch = held(id, Batch.Deed.DROP, by);
        each(
                batch,
                EnumSet.complementOf(EnumSet.of(Revision.State.PUBLISHED, Revision.State.DROPPED)),
                revision -> drop.drop(revision.id(), by, reason));
        store.save(batch.dropped());
    }

    /**
     * The publication of all is taken back before its day: what is in force goes on, and the batch waits, agreed to, for another day.
     *
     * @throws BadInput when no reason was said, or its day has come
     */
    @Transactional
    public void undo(UUID id, Editor by, String why) {
        var typed = new Typed();
        var reason = typed.words("undoReason", why);
        typed.judge();
        var batch = held(id, Batch.Deed.UNDO, by);
        each(
                batch,
                revision -> revision.state() == Revision.State.PUBLISHED
                        && Objects.equals(revision.inForceFrom(), batch.inForceFrom()),
                revision -> undo.undo(revision.id(), by, reason));
        store.save(batch.undone());
    }

    private Batch held(UUID id, Batch.Deed deed, Editor by) {
        var batch = store.held(id);
        batch.hindrance(deed, by, LocalDate.now(clock)).ifPresent(why -> {
            throw Typed.refused("batch-" + why);
        });
        return batch;
    }

    private void each(Batch batch, Set<Revision.State> states, Function<Revision, RevisionOutcome> step) {
        each(batch, revision -> states.contains(revision.state()), step);
    }

    private void each(Batch batch, Predicate<Revision> which, Function<Revision, RevisionOutcome> step) {
        var typed = new Typed();
        for (var id : batch.revisions()) {
            var revision = revisions.get(id);
            if (which.test(revision)) {
                take(revision, step, typed);
            }
            Progress.step();
        }
        typed.judge();
    }

    private static void take(Revision revision, Function<Revision, RevisionOutcome> step, Typed typed) {
        try {
            switch (step.apply(revision)) {
                case RevisionOutcome.Done _ -> {}
                case RevisionOutcome.Refused(var why) ->
                    typed.add(Said.of("sharing.bad.version", revision.label(), why.code())
                            .at(Typed.WHOLE));
                case RevisionOutcome.NotSound(var found) ->
                    found.forEach(finding -> typed.add(
                            new BadInput.Finding(Typed.WHOLE, revision.label() + ": " + finding.inOneLine())));
            }
        } catch (MayNotEdit refused) {
            typed.add(refused.why().said().behind(revision.label() + ": ").at(Typed.WHOLE));
        }
    }
}
