package vn.motcua.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.RevisionId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Uuid7;

/**
 * What an editor looked at becomes versions of all procedures that change, in one transaction: each as any version of a procedure,
 * checked by the machine; or nothing is kept.
 */
@Component
public class BringInBatch {
    /**
     * @param reason what changes and why
     * @param from first day, as people or browsers write it
     * @param mark of what the page showed
     */
    public record Order(String reason, String from, String mark) {}

    private final BatchStore store;
    private final TemplateStore templates;
    private final PlanJob plans;
    private final BringInRevision bringIn;
    private final Clock clock;

    BringInBatch(BatchStore store, TemplateStore templates, PlanJob plans, BringInRevision bringIn, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.plans = plans;
        this.bringIn = bringIn;
        this.clock = clock;
    }

    /** @throws BadInput when something was not said, when it is not what was looked at any more, or when the machine finds something */
    @Transactional
    public Batch bringIn(UUID draftId, Editor editor, Order order) {
        var typed = new Typed();
        var reason = typed.words("reason", order.reason());
        var from = typed.from(order.from(), LocalDate.now(clock));
        typed.judge();
        var draft = store.heldDraft(draftId, editor);

        keepTemplate(draft, editor);
        var revisions = new OneByOne(editor, reason, from).bringIn(draft.job(), order.mark());
        var now = clock.instant();
        var batch = new Batch(
                Uuid7.at(now),
                draft.job().kind(),
                draft.name(),
                PlanJob.proposed(draft.job()).map(template -> template.name()).orElse(null),
                Batch.State.BROUGHT_IN,
                revisions,
                editor,
                now,
                reason,
                null,
                null,
                "",
                "",
                null);
        store.add(batch);
        store.drop(draft);
        return batch;
    }

    private void keepTemplate(BatchDraft draft, Editor editor) {
        var template = PlanJob.proposed(draft.job());
        template.ifPresent(one -> {
            templates.lock(one.key());
            if (templates.version(one.name()).isPresent()) {
                throw Typed.refused("version-taken", one.name());
            }
            templates.add(new TemplateVersion(one, draft.job().template(), editor, clock.instant()));
        });
        if (template.isEmpty() && planIsEmpty(draft)) {
            throw Typed.refused("nothing");
        }
    }

    private static boolean planIsEmpty(BatchDraft draft) {
        return draft.job().codes().isEmpty();
    }

    /** Each procedure is planned, judged and kept before the next is read; what is wrong with one takes all back at the end. */
    private final class OneByOne {
        private final Editor editor;
        private final String reason;
        private final LocalDate from;
        private final Mark mark = new Mark();
        private final List<RevisionId> revisions = new ArrayList<>();
        private final Typed typed = new Typed();
        private boolean isPlannedWell = true;

        OneByOne(Editor editor, String reason, LocalDate from) {
            this.editor = editor;
            this.reason = reason;
            this.from = from;
        }

        List<RevisionId> bringIn(Job job, String lookedAt) {
            plans.each(job, editor, this::take);
            if (!mark.text().equals(lookedAt)) {
                throw Typed.refused("changed-meanwhile");
            }
            if (!isPlannedWell) {
                throw Typed.refused("findings");
            }
            typed.judge();
            return revisions;
        }

        private void take(Planned one) {
            mark.add(one);
            isPlannedWell &= one.findings().isEmpty();
            if (one.isChanged() && one.findings().isEmpty()) {
                var files = one.after().beginning(from).files();
                switch (bringIn.bringInTogether(files, editor, reason)) {
                    case BringInRevision.Outcome.Refused(var found) -> add(one, found);
                    case BringInRevision.Outcome.BroughtIn(var revision) -> {
                        add(one, revision.findings());
                        revisions.add(revision.id());
                    }
                }
            }
            Progress.step();
        }

        private void add(Planned one, List<PackageFinding> found) {
            found.forEach(
                    finding -> typed.add(new BadInput.Finding(Typed.WHOLE, one.code() + ": " + finding.inOneLine())));
        }
    }
}
