package vn.motcua.formdesign;

import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.OpenDrafts;
import vn.motcua.formdesign.sketch.Blocks;
import vn.motcua.formdesign.sketch.ChangeForm;
import vn.motcua.formdesign.sketch.ImportedSchema;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * An editor designs a form: whatever button is pressed, what was typed is kept as a step that can be undone, then the button does its own.
 * What speaks of an answer elsewhere in the package follows it when it gets another name.
 */
@Component
public class DesignForm {
    /** What became of it. */
    public sealed interface Outcome {
        /** @param spot that the editor looks at next */
        record Kept(Spot spot) implements Outcome {}

        /**
         * Something could not be done; what else was typed is kept all the same.
         *
         * @param code of the sentence that says why
         */
        record Refused(Spot spot, String code) implements Outcome {}
    }

    private final OpenDrafts open;
    private final EditFile files;

    DesignForm(OpenDrafts open, EditFile files) {
        this.open = open;
        this.files = files;
    }

    /** @throws vn.motcua.shared.NotFound when no package is in force */
    @Transactional(readOnly = true)
    public FormOnDesk open(ProcedureCode code, Editor editor) {
        return FormOnDesk.of(open.open(code, editor));
    }

    @Transactional
    public Outcome design(FormOrder order) {
        var desk = open(order.code(), order.editor());
        if (order.deed() == FormOrder.Deed.DISCARD) {
            desk.drafts().forEach(draft -> files.discard(draft.of()));
            return new Outcome.Kept(Spot.FORM);
        }
        var work = FormAtWork.seen(desk, order);
        var outcome = work.type(order);
        if (outcome instanceof Outcome.Kept(var spot)) {
            outcome = new Outcome.Kept(shape(order, work, spot));
        }
        var together = work.together();
        if (together.isEmpty()) {
            files.keepBeside(order.code(), order.editor(), work.changed());
            return new Outcome.Refused(order.spot(), "beside");
        }
        files.keep(order.code(), order.editor(), together.get());
        switch (order.deed()) {
            case UNDO -> undo(order);
            case REDO -> redo(order);
            default -> {}
        }
        return outcome;
    }

    private static Spot shape(FormOrder order, FormAtWork work, Spot spot) {
        var change = new ChangeForm(work.sketch());
        var next = switch (order.deed()) {
            case KEEP, UNDO, REDO, DISCARD -> spot;
            case OPEN -> Spot.of(order.argument());
            case ADD_PAGE -> addPage(order, change, spot);
            case ADD_QUESTION ->
                change.addQuestion(spot, order.typed("moi-kieu"), title(order, "formdesign.new-question"));
            case ADD_ROW -> change.addToRows(spot, order.typed("moi-kieu"), title(order, "formdesign.new-question"));
            case ADD_BLOCK ->
                Blocks.find(order.typed("moi-khoi"))
                        .map(block -> change.addBlock(spot, block))
                        .orElse(spot);
            case ADD_CHECK -> change.addCheck(order.typed("moi-phep"));
            case REMOVE -> change.remove(spot);
            case CHOICE_UP -> change.choiceUp(spot, order.argument());
            case UP -> change.move(spot, -1);
            case DOWN -> change.move(spot, 1);
            case TO_PAGE ->
                Spot.of(order.typed("sang-trang")).kind() == Spot.Kind.PAGE
                        ? change.toPage(spot, Spot.of(order.typed("sang-trang")).page())
                        : spot;
        };
        work.forget(change.removed());
        return next;
    }

    /** A page asks something, or nobody could look at it. */
    private static Spot addPage(FormOrder order, ChangeForm change, Spot spot) {
        var page = change.addPage(spot, title(order, "formdesign.new-page"));
        var question = Said.of("formdesign.new-question");
        change.addQuestion(page, "text", new ChangeForm.Typed(question.vietnamese(), question.english()));
        return page;
    }

    private static ChangeForm.Typed title(FormOrder order, String otherwise) {
        var vi = Text.line(order.typed("moi-vi")).strip();
        var en = Text.line(order.typed("moi-en")).strip();
        var said = Said.of(otherwise);
        return vi.isEmpty() && en.isEmpty()
                ? new ChangeForm.Typed(said.vietnamese(), said.english())
                : new ChangeForm.Typed(vi, en);
    }

    /** Takes back what one press of a button did, in all files that it changed. */
    private void undo(FormOrder order) {
        var drafts = open(order.code(), order.editor()).drafts();
        var last = drafts.stream()
                .filter(FileDraft::canUndo)
                .map(draft -> draft.steps().get(draft.place()).at())
                .max(java.time.Instant::compareTo);
        last.ifPresent(at -> files.undo(
                order.code(),
                order.editor(),
                open.open(order.code(), order.editor()).drafts().stream()
                        .filter(draft -> draft.canUndo()
                                && draft.steps().get(draft.place()).at().equals(at))
                        .map(draft -> draft.of().file())
                        .toList()));
    }

    private void redo(FormOrder order) {
        var drafts = open(order.code(), order.editor()).drafts();
        var first = drafts.stream()
                .filter(FileDraft::canRedo)
                .map(draft -> draft.steps().get(draft.place() + 1).at())
                .min(java.time.Instant::compareTo);
        first.ifPresent(at -> files.redo(
                order.code(),
                order.editor(),
                open.open(order.code(), order.editor()).drafts().stream()
                        .filter(draft -> draft.canRedo()
                                && draft.steps().get(draft.place() + 1).at().equals(at))
                        .map(draft -> draft.of().file())
                        .toList()));
    }

    /** The JSON Schema of the form is replaced by one that somebody brings; see {@link ImportedSchema}. */
    @Transactional
    public Outcome bring(ProcedureCode code, Editor editor, String schema) {
        var desk = open(code, editor);
        var title = Said.of("formdesign.new-from-schema");
        var imported = ImportedSchema.into(
                desk.opened().text(PackageLayout.FORM_UI).orElse(""),
                schema,
                new ChangeForm.Typed(title.vietnamese(), title.english()));
        if (imported.isEmpty()) {
            return new Outcome.Refused(Spot.FORM, "not-schema");
        }
        files.keep(
                code,
                editor,
                java.util.Map.of(
                        PackageLayout.FORM_SCHEMA,
                        schema,
                        PackageLayout.FORM_UI,
                        imported.get().writtenUi()));
        return new Outcome.Kept(Spot.FORM);
    }

    /** A file of the form as it is drafted now. */
    @Transactional(readOnly = true)
    public String file(ProcedureCode code, Editor editor, String file) {
        return files.open(new DraftOf(code, file, editor)).text();
    }
}
