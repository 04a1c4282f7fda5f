package vn.motcua.publishing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.editors.Comment;
import vn.motcua.editors.Comments;
import vn.motcua.editors.Hindrance;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.Repeal;
import vn.motcua.publishing.Revision;
import vn.motcua.publishing.Revision.State;
import vn.motcua.publishing.RevisionId;
import vn.motcua.publishing.RevisionStep;
import vn.motcua.publishing.Revisions;
import vn.motcua.publishing.Standing;
import vn.motcua.publishing.comparison.ComparedPart;
import vn.motcua.publishing.comparison.Comparison;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Said;
import vn.motcua.ui.TraceEntry;

/**
 * What the page of one revision shows.
 *
 * @param before what it is held against, as {@code 1.004873/1}; none for a procedure that is new
 * @param parts what it changes, part by part
 * @param isOwn whether the reader brought it in
 * @param hindrance why the reader may not take its steps; null where they may
 * @param comments on the procedure that nobody settled: remarks, which hold nothing up
 * @param typed what was sent and refused, by field
 * @param findings why
 * @param refused why the package itself cannot be published as it is
 */
record RevisionView(
        Revision revision,
        Standing standing,
        @Nullable String before,
        List<ComparedPart> parts,
        List<RevisionStep> steps,
        @Nullable Repeal repeal,
        boolean isOwn,
        @Nullable Said hindrance,
        List<Comment> comments,
        Map<String, String> typed,
        List<BadInput.Finding> findings,
        List<PackageFinding> refused) {
    RevisionView {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
        comments = List.copyOf(comments);
        typed = Map.copyOf(typed);
        findings = List.copyOf(findings);
        refused = List.copyOf(refused);
    }

    /** What its author says of it. */
    String reason() {
        return steps.isEmpty() ? "" : steps.getFirst().words();
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The day that the form of publication proposes. */
    String firstDay() {
        return typed.getOrDefault("from", revision.proposedFrom().toString());
    }

    boolean mayBeReviewed() {
        return hindrance == null && revision.state() == State.CHECKED;
    }

    boolean mayBePublished() {
        return hindrance == null && revision.state() == State.REVIEWED;
    }

    boolean mayBeUndone() {
        return hindrance == null && standing == Standing.WAITS;
    }

    boolean mayBeDropped() {
        return isOwn && revision.state() != State.PUBLISHED && revision.state() != State.DROPPED;
    }

    boolean mayBeRepealed() {
        return hindrance == null && standing == Standing.IN_FORCE;
    }

    /** Parts in which something changes. */
    List<ComparedPart> changed() {
        return parts.stream().filter(part -> !part.changes().isEmpty()).toList();
    }

    /** Titles of the parts that are the same. */
    String same() {
        return String.join(
                ", ",
                parts.stream()
                        .filter(part -> part.changes().isEmpty())
                        .map(ComparedPart::title)
                        .toList());
    }

    /** Key of the words for where it stands. */
    String stateKey() {
        return "publishing.state."
                + (standing == Standing.NOT_PUBLISHED ? revision.state().name() : standing.name());
    }

    /** What was done, as the timeline shows it. */
    List<TraceEntry> trace(Frame frame) {
        return steps.stream()
                .map(step -> {
                    var day = step.inForceFrom();
                    var title = frame.text("publishing.step." + step.kind(), day == null ? "" : frame.day(day));
                    var words = step.decision().isBlank() ? step.words() : step.decision() + ". " + step.words();
                    return new TraceEntry(
                            title, step.by().name(), frame.moment(step.at()), words, TraceEntry.Place.DONE);
                })
                .toList();
    }

    RevisionView refused(Map<String, String> sent, List<BadInput.Finding> why, List<PackageFinding> inPackage) {
        return new RevisionView(
                revision, standing, before, parts, steps, repeal, isOwn, hindrance, comments, sent, why, inPackage);
    }

    /** Makes it from what is kept. */
    @Component
    static class Maker {
        private final Revisions revisions;
        private final Comparison comparison;
        private final Comments comments;

        Maker(Revisions revisions, Comparison comparison, Comments comments) {
            this.revisions = revisions;
            this.comparison = comparison;
            this.comments = comments;
        }

        RevisionView of(RevisionId id, Editor reader, Language language) {
            var revision = revisions.get(id);
            var standing = revisions.standing(revision);
            var before = revisions.before(revision);
            var parts = new ArrayList<ComparedPart>();
            if (revision.findings().isEmpty()) {
                CheckPackage.named(revisions.files(id))
                        .ifPresent(pack -> parts.addAll(comparison.between(before, pack, language)));
            }
            return new RevisionView(
                    revision,
                    standing,
                    before.map(pack -> pack.manifest().name()).orElse(null),
                    parts,
                    revisions.steps(id),
                    revisions.repealOf(revision.code()).orElse(null),
                    revision.isBy(reader),
                    revisions.hindrance(revision, reader).map(Hindrance::said).orElse(null),
                    comments.open(revision.code()),
                    Map.of(),
                    List.of(),
                    List.of());
        }
    }
}
