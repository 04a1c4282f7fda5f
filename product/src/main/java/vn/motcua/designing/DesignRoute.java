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
 * does its own. What was drawn is the file; of the cells those count that differ from what the page had shown.
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
     * @param step the step that the button stands at; empty for none
     */
    public record Order(ProcedureCode code, Editor editor, List<StepRow> typed, String drawn, Deed deed, String step) {
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
        var draft = files.open(of);
        boolean isNoRoute = !order.drawn().isEmpty()
                && (order.drawn().length() > LETTERS_MAX
                        || RouteSketch.read(order.drawn()).isEmpty());
        var base = order.drawn().isEmpty() || isNoRoute ? draft.text() : order.drawn();
        var kept = files.keep(of, written(order, draft, base));
        return isNoRoute ? new Outcome.Refused("not-bpmn") : act(order, of, kept);
    }

    private String written(Order order, FileDraft draft, String base) {
        var shown = new RouteTable(RouteOnDesk.sketch(draft.text())).rows();
        var limit = legalHours.of(packages.get(order.code()));
        var typed =
                order.typed().stream().map(row -> Shares.inHours(row, limit)).toList();
        var done = Said.of("designing.done");
        return new WriteCells(done.vietnamese(), done.english()).into(base, shown, typed);
    }

    private Outcome act(Order order, DraftOf of, FileDraft kept) {
        var step = order.step();
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
            case ADD -> shaped(of, kept, added(kept.text(), step), "not-there");
            case REMOVE -> shaped(of, kept, ChangeShape.remove(kept.text(), step), "last-step");
            case UP -> shaped(of, kept, ChangeShape.up(kept.text(), step), "not-straight");
            case DOWN -> shaped(of, kept, ChangeShape.down(kept.text(), step), "not-straight");
        };
    }

    private Outcome shaped(DraftOf of, FileDraft kept, String after, String why) {
        if (after.equals(kept.text())) {
            return new Outcome.Refused(why);
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
