package vn.motcua.designing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.designing.sketch.ChangeShape;
import vn.motcua.designing.sketch.RouteSketch;
import vn.motcua.designing.sketch.RouteTable;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.designing.sketch.WriteCells;
import vn.motcua.editing.DraftOf;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.PackagesInForce;
import vn.motcua.packages.PackageLayout;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/**
 * An editor designs a route: whatever button is pressed, what was drawn and typed is kept as a step that can be undone, then the button
 * does its own. What was drawn is the file; of the cells those count that differ from what the page had shown, whatever another window kept
 * meanwhile. What was drawn upon another draft than the one of now does not take its place: it is a step to be done again.
 */
@Component
public class DesignRoute {
    private static final String FIRST = "";
    private static final int LETTERS_MAX = 1_000_000;

    /** What a button does. */
    public enum Deed {
        /** Keeps what was drawn and typed; the page says what is wrong with it. */
        CHECK,
        /** Adds a step behind the one named, or before all. */
        ADD,
        REMOVE,
        UP,
        DOWN,
        UNDO,
        REDO,
        /** Throws the draft away. */
        DISCARD
    }

    /**
     * @param typed the rows as the page had them; none where it showed no cells
     * @param drawn the file as it was drawn; empty where nothing was drawn
     * @param shown mark of the draft that the page showed ({@link FileDraft#mark}); empty where it does not say
     * @param step the step that the button stands at; empty for none
     */
    public record Order(
            ProcedureCode code,
            Editor editor,
            List<StepRow> typed,
            String drawn,
            String shown,
            Deed deed,
            String step) {
        public Order {
            typed = List.copyOf(typed);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param step that was added or moved; empty for none */
        record Kept(String step) implements Outcome {}

        /**
         * The button could not do its own; what was typed is kept all the same.
         *
         * @param code of the sentence that says why
         */
        record Refused(String code) implements Outcome {}
    }

    private final EditFile files;
    private final PackagesInForce packages;
    private final LegalHours legalHours;

    DesignRoute(EditFile files, PackagesInForce packages, LegalHours legalHours) {
        this.files = files;
        this.packages = packages;
        this.legalHours = legalHours;
    }

    /** The route that an editor works on, and which steps brought it where it is. */
    public record Opened(RouteOnDesk desk, FileDraft draft) {}

    /** The draft of an editor, or one that is begun but not kept yet. */
    @Transactional(readOnly = true)
    public Opened open(ProcedureCode code, Editor editor) {
        var draft = files.open(of(code, editor));
        return new Opened(new RouteOnDesk(packages.get(code), draft.text()), draft);
    }

    /** The route as it is in force. */
    @Transactional(readOnly = true)
    public RouteOnDesk inForce(ProcedureCode code) {
        return RouteOnDesk.of(packages.get(code));
    }

    @Transactional
    public Outcome design(Order order) {
        var of = of(order.code(), order.editor());
        if (order.deed() == Deed.DISCARD) {
            files.discard(of);
            return new Outcome.Kept("");
        }
        var draft = files.held(of);
        var shown = draft.shown(order.shown());
        var unusable = unusable(order.drawn());
        var drawn = unusable.isEmpty() ? order.drawn() : "";
        var seen = shown.orElse(draft.text());
        var own = written(order, seen, drawn.isEmpty() ? seen : drawn);
        if (!seen.equals(draft.text()) && isDoneAlready(order, own, draft.text())) {
            return new Outcome.Kept(newIn(seen, draft.text()));
        }
        boolean isOfAnother = shown.isEmpty() || !drawn.isEmpty() && !seen.equals(draft.text());
        if (isOfAnother && !own.equals(draft.text())) {
            files.keepBeside(of, own);
            return new Outcome.Refused("changed-meanwhile");
        }
        var now = drawn.isEmpty() ? written(order, seen, draft.text()) : own;
        if (!now.equals(draft.text()) && RouteOnDesk.sketch(now).isTooLarge()) {
            return new Outcome.Refused("too-many");
        }
        var kept = files.keep(of, now);
        return unusable.isEmpty() ? act(order, of, kept) : new Outcome.Refused(unusable);
    }

    /** Why what was drawn cannot be taken; empty where it can. */
    private static String unusable(String drawn) {
        if (drawn.isEmpty()) {
            return "";
        }
        var sketch = drawn.length() > LETTERS_MAX ? Optional.<RouteSketch>empty() : RouteSketch.read(drawn);
        return sketch.isEmpty() ? "not-bpmn" : sketch.get().isTooLarge() ? "too-many" : "";
    }

    /** A button that is pressed twice on one page does its own once. */
    private static boolean isDoneAlready(Order order, String own, String now) {
        return isShaping(order.deed()) && shape(order, own).equals(now);
    }

    private static boolean isShaping(Deed deed) {
        return switch (deed) {
            case ADD, REMOVE, UP, DOWN -> true;
            case CHECK, UNDO, REDO, DISCARD -> false;
        };
    }

    private static String shape(Order order, String file) {
        var step = order.step();
        return switch (order.deed()) {
            case ADD -> added(file, step);
            case REMOVE -> ChangeShape.remove(file, step);
            case UP -> ChangeShape.up(file, step);
            case DOWN -> ChangeShape.down(file, step);
            case CHECK, UNDO, REDO, DISCARD -> file;
        };
    }

    /** @param seen the file as the page had shown it */
    private String written(Order order, String seen, String base) {
        var shown = new RouteTable(RouteOnDesk.sketch(seen)).rows();
        var limit = legalHours.of(packages.get(order.code()));
        var typed =
                order.typed().stream().map(row -> Shares.inHours(row, limit)).toList();
        var done = Said.of("designing.done");
        return new WriteCells(done.vietnamese(), done.english()).into(base, shown, typed);
    }

    private Outcome act(Order order, DraftOf of, FileDraft kept) {
        return switch (order.deed()) {
            case CHECK, DISCARD -> new Outcome.Kept("");
            case UNDO -> {
                files.undo(of);
                yield new Outcome.Kept("");
            }
            case REDO -> {
                files.redo(of);
                yield new Outcome.Kept("");
            }
            case ADD -> shaped(order, of, kept, "not-there");
            case REMOVE -> shaped(order, of, kept, "last-step");
            case UP, DOWN -> shaped(order, of, kept, "not-straight");
        };
    }

    private Outcome shaped(Order order, DraftOf of, FileDraft kept, String why) {
        var after = shape(order, kept.text());
        if (after.equals(kept.text())) {
            boolean isGone = order.deed() == Deed.REMOVE
                    && RouteOnDesk.sketch(after).node(order.step()).isEmpty();
            return isGone ? new Outcome.Kept("") : new Outcome.Refused(why);
        }
        if (RouteOnDesk.sketch(after).isTooLarge()) {
            return new Outcome.Refused("too-many");
        }
        files.keep(of, after);
        return new Outcome.Kept(newIn(kept.text(), after));
    }

    private static String newIn(String before, String after) {
        var old = RouteOnDesk.sketch(before).steps().stream()
                .map(RouteSketch.Node::id)
                .toList();
        return RouteOnDesk.sketch(after).steps().stream()
                .map(RouteSketch.Node::id)
                .filter(id -> !old.contains(id))
                .findFirst()
                .orElse("");
    }

    private static String added(String file, String step) {
        var behind = step.equals(FIRST) ? start(file) : Optional.of(step);
        return behind.map(id ->
                        ChangeShape.add(file, id, Said.of("designing.new-step").vietnamese()))
                .orElse(file);
    }

    private static Optional<String> start(String file) {
        return RouteOnDesk.sketch(file).nodes().stream()
                .filter(node -> node.kind() == RouteSketch.Kind.START)
                .map(RouteSketch.Node::id)
                .findFirst();
    }

    private static DraftOf of(ProcedureCode code, Editor editor) {
        return new DraftOf(code, PackageLayout.ROUTE, editor);
    }
}
