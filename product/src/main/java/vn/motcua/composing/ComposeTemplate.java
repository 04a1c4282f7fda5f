package vn.motcua.composing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.composing.sheet.Asked;
import vn.motcua.composing.sheet.BlockDeed;
import vn.motcua.composing.sheet.FieldDeed;
import vn.motcua.composing.sheet.Sheet;
import vn.motcua.composing.sheet.TemplateVersion;
import vn.motcua.composing.sheet.TypedSheet;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.OpenFile;
import vn.motcua.editing.TwoWindows;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/**
 * An editor composes the template of a result: whatever button is pressed, what was typed is kept as a step that can be undone, then the
 * button does its own. Of two windows each changes what it changed; where both changed the same block, what is sent later is kept as a
 * step to be done again.
 */
@Component
public class ComposeTemplate {
    /** What a button does beside keeping what was typed. */
    public sealed interface Deed {
        /** No more than that; the page says what is wrong. */
        record Keep() implements Deed {}

        /**
         * @param kind of a block to add
         * @param at number of the block, from 0; -1 for none
         */
        record OfBlock(BlockDeed deed, Optional<Kind> kind, int at) implements Deed {}

        /** @param at number of the field, from 0; -1 for none */
        record OfField(FieldDeed deed, int at) implements Deed {}

        record Undo() implements Deed {}

        record Redo() implements Deed {}

        /** Throws the draft away. */
        record Discard() implements Deed {}
    }

    /**
     * @param verdict of the template
     * @param sent what was typed, by name of its input
     * @param seen mark of the file as the page showed it, see {@link EditValues#mark}
     * @param field number of the field whose card the page showed, from 0; -1 for none
     */
    public record Order(
            ProcedureCode code,
            Editor editor,
            String verdict,
            Map<String, String> sent,
            String seen,
            int field,
            Deed deed) {
        public Order {
            sent = Map.copyOf(sent);
        }
    }

    private static final String NEW_FIELD = "moi";
    private static final List<String> VERDICTS = List.of("GRANTED", "REJECTED");

    private final OpenFile files;
    private final EditFile edit;
    private final Packages packages;

    ComposeTemplate(OpenFile files, EditFile edit, Packages packages) {
        this.files = files;
        this.edit = edit;
        this.packages = packages;
    }

    /**
     * The draft of an editor, or one that is begun but not kept yet.
     *
     * @param verdict of the template; where the procedure has none for it, its first
     * @throws NotFound when the procedure has no template of its own
     */
    @Transactional(readOnly = true)
    public TemplateOnDesk open(ProcedureCode code, Editor editor, String verdict) {
        var opened = files.open(of(code, editor));
        var own = VERDICTS.stream()
                .filter(one -> Sheet.of(opened.draft().text(), one).isPresent())
                .toList();
        var chosen = own.contains(verdict)
                ? verdict
                : own.stream().findFirst().orElseThrow(() -> new NotFound("template of a result of " + code));
        return new TemplateOnDesk(
                opened, Sheet.of(opened.draft().text(), chosen).orElseThrow(), chosen, own);
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param next number of the block or field to look at next, from 0; -1 for none */
        record Kept(int next) implements Outcome {}

        /** Another window changed the same meanwhile: what it made holds, and what was sent is a step to be done again. */
        record Beside() implements Outcome {}
    }

    @Transactional
    public Outcome compose(Order order) {
        var of = of(order.code(), order.editor());
        if (order.deed() instanceof Deed.Discard) {
            edit.discard(of);
            return new Outcome.Kept(-1);
        }
        var opened = files.open(of);
        var draft = edit.held(of);
        var shown = draft.shown(order.seen());
        var sheet = Sheet.of(shown.orElse(draft.text()), order.verdict())
                .orElseThrow(() -> new NotFound("template " + order.verdict() + " of a result of " + order.code()));
        int next = written(order, sheet, Asked.of(opened.pack()));

        new TemplateVersion(this::published).settle(sheet.template(), inForce(opened.inForce(), order.verdict()));
        var own = KeptLayout.write(shown.orElse(draft.text()), sheet.file());
        var together = TwoWindows.together(shown.orElse(null), own, draft.text());
        if (together.isEmpty()) {
            edit.keepBeside(of, own);
            return new Outcome.Beside();
        }
        edit.keep(of, together.get());
        switch (order.deed()) {
            case Deed.Undo _ -> edit.undo(of);
            case Deed.Redo _ -> edit.redo(of);
            case Deed.Keep _, Deed.OfBlock _, Deed.OfField _, Deed.Discard _ -> {}
        }
        return new Outcome.Kept(next);
    }

    /** What was typed, and what the button does with blocks and fields. */
    private static int written(Order order, Sheet sheet, Asked asked) {
        var typed = new TypedSheet(sheet, asked, order.sent());
        var blocks = typed.blocks();
        typed.field(order.field());
        int next = switch (order.deed()) {
            case Deed.OfBlock block -> block.deed().with(blocks, block.kind(), block.at());
            case Deed.OfField field -> {
                var chosen = asked.question(order.sent().getOrDefault(NEW_FIELD + "-tu", ""));
                yield field.deed().with(sheet, field.at(), order.sent().getOrDefault(NEW_FIELD, ""), chosen);
            }
            case Deed.Keep _, Deed.Undo _, Deed.Redo _, Deed.Discard _ -> -1;
        };
        sheet.layOut(blocks);
        return next;
    }

    private static JsonNode inForce(ProcedurePackage pack, String verdict) {
        return Sheet.newestOf(pack.files().json(PackageLayout.RESULT), verdict);
    }

    private Optional<JsonNode> published(String key) {
        return packages.providing(ProcedurePackage.resultName(key))
                .map(pack -> pack.files().json(PackageLayout.RESULT))
                .filter(ArrayNode.class::isInstance)
                .flatMap(templates -> templates.values().stream()
                        .filter(template -> template.path("key").asString("").equals(key))
                        .findFirst());
    }

    private static DraftOf of(ProcedureCode code, Editor editor) {
        return new DraftOf(code, PackageLayout.RESULT, editor);
    }
}
