package vn.motcua.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.WriteRows;
import vn.motcua.editing.PastedRows.Misfit;

/**
 * An editor works on a table: whatever button is pressed, what was typed is kept as a step that can be undone, then the button does its
 * own. Of two windows each changes the cells that it changed; what cannot be put together is a step to be done again.
 */
@Component
public class EditTable {
    /** What a button does. */
    public enum Deed {
        /** Keeps what was typed; the page says what is wrong with it. */
        CHECK,
        ADD,
        COPY,
        REMOVE,
        UP,
        DOWN,
        /** Adds the row that a gap asks for. */
        CLOSE_GAP,
        /** Adds rows of a spreadsheet. */
        APPEND,
        /** Puts rows of a spreadsheet in the place of all. */
        REPLACE,
        UNDO,
        REDO,
        /** Throws the draft away. */
        DISCARD
    }

    /**
     * @param typed the cells of all rows as the page had them; none where the page showed no cells
     * @param at number of the row or gap that the button stands at, from 0
     * @param pasted rows of a spreadsheet
     * @param shown mark of the draft that the page showed ({@link FileDraft#mark}); empty where it does not say
     */
    public record Order(DraftOf of, List<List<String>> typed, Deed deed, int at, String pasted, String shown) {
        public Order {
            typed = typed.stream().map(List::copyOf).toList();
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param row that was added or moved, from 1; 0 where none was */
        record Kept(FileDraft draft, int row) implements Outcome {}

        /**
         * The button could not do its own; what was typed is kept all the same, but for a cell that is too long.
         *
         * @param rows as they were typed, where they could not be kept; else none
         * @param code of the sentence that says why; empty where misfits do
         */
        record Refused(List<Row> rows, String code, List<Misfit> misfits) implements Outcome {}
    }

    private final TablesInForce tables;
    private final FileDrafts drafts;
    private final Clock clock;

    EditTable(TablesInForce tables, FileDrafts drafts, Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The draft of an editor, or one that is begun but not kept yet. */
    @Transactional(readOnly = true)
    public FileDraft open(DraftOf of) {
        var inForce = tables.get(of);
        return drafts.find(of).filter(draft -> fits(draft, inForce)).orElseGet(() -> begun(of, inForce));
    }

    /** Whether the package in force still asks the table that the draft is of. */
    private static boolean fits(FileDraft draft, TablesInForce.InForce inForce) {
        return JudgeDraft.table(inForce, draft.text()).isPresent();
    }

    private static FileDraft begun(DraftOf of, TablesInForce.InForce inForce) {
        return FileDraft.begun(of, inForce.pack().manifest().version(), inForce.file());
    }

    @Transactional
    public Outcome edit(Order order) {
        var inForce = tables.get(order.of());
        var draft =
                drafts.held(order.of()).filter(one -> fits(one, inForce)).orElseGet(() -> begun(order.of(), inForce));
        if (order.deed() == Deed.DISCARD) {
            drafts.drop(order.of());
            return new Outcome.Kept(begun(order.of(), inForce), 0);
        }
        var table = JudgeDraft.table(inForce, draft.text()).orElseThrow();
        var sent = new Sent(order, inForce, draft, table);
        var refused = refused(sent);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (sent.isStale() && isDoneAlready(sent)) {
            return new Outcome.Kept(draft, 0);
        }
        var merged = sent.isStale() ? sent.merged().rows() : Optional.of(sent.rows());
        if (merged.isEmpty()) {
            drafts.save(draft.beside(own(sent), clock.instant()));
            return new Outcome.Refused(List.of(), "changed-meanwhile", List.of());
        }
        var kept = with(draft, inForce, new TableRows(table, merged.get()));
        if (sent.isStale() && isOfRow(order.deed()) && !isAtTheSame(sent)) {
            drafts.save(kept);
            return new Outcome.Refused(List.of(), "row-changed", List.of());
        }
        return act(order, inForce, kept, new TableRows(table, merged.get()));
    }

    /** What a page sent, and the draft as it is now and as the page had shown it. */
    private record Sent(Order order, TablesInForce.InForce inForce, FileDraft draft, DecisionTable now) {
        Optional<String> shown() {
            return draft.shown(order.shown());
        }

        boolean isStale() {
            return !shown().equals(Optional.of(draft.text()));
        }

        Optional<DecisionTable> shownTable() {
            return shown().flatMap(text -> JudgeDraft.table(inForce, text));
        }

        /** Whose columns the cells have. */
        DecisionTable table() {
            return shownTable().orElse(now);
        }

        List<Row> rows() {
            return typed(table(), order.typed());
        }

        MergedRows merged() {
            return new MergedRows(shownTable(), now, rows());
        }
    }

    private static Optional<Outcome> refused(Sent sent) {
        var cells = sent.order().typed();
        int columns = TableRows.columns(sent.table());
        if (cells.stream().anyMatch(row -> row.size() > columns)) {
            return Optional.of(new Outcome.Refused(List.of(), "cells-many", List.of()));
        }
        return cells.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > ReadTables.CELL_MAX)
                ? Optional.of(new Outcome.Refused(sent.isStale() ? List.of() : sent.rows(), "cell-long", List.of()))
                : Optional.empty();
    }

    /** A button that is pressed twice on one page does its own once. */
    private static boolean isDoneAlready(Sent sent) {
        var order = sent.order();
        if (sent.shownTable().isEmpty() || !isShaping(order.deed())) {
            return false;
        }
        var table = sent.table();
        var rows = new TableRows(table, sent.rows());
        if (order.deed() == Deed.APPEND || order.deed() == Deed.REPLACE) {
            rows = pasted(table, order.deed(), rows, PastedRows.read(table, order.pasted()));
        }
        shape(order, sent.inForce(), sent.shown().orElseThrow(), rows);
        return rows.all().equals(filled(sent.now()))
                && table.inputs().equals(sent.now().inputs());
    }

    /** What the page has, as a file of its own. */
    private String own(Sent sent) {
        var base = sent.shownTable().isPresent()
                ? FileDraft.begun(
                        sent.order().of(),
                        sent.draft().baseVersion(),
                        sent.shown().orElseThrow())
                : sent.draft();
        return with(base, sent.inForce(), new TableRows(sent.table(), sent.rows()))
                .text();
    }

    /** Whether what the button stands at is still what the page showed there. */
    private static boolean isAtTheSame(Sent sent) {
        return sent.order().deed() != Deed.CLOSE_GAP
                && sent.merged().isSameRow(sent.order().at());
    }

    private static boolean isShaping(Deed deed) {
        return isOfRow(deed) || deed == Deed.ADD || deed == Deed.APPEND || deed == Deed.REPLACE;
    }

    private static boolean isOfRow(Deed deed) {
        return switch (deed) {
            case COPY, REMOVE, UP, DOWN, CLOSE_GAP -> true;
            case CHECK, ADD, APPEND, REPLACE, UNDO, REDO, DISCARD -> false;
        };
    }

    private Outcome act(Order order, TablesInForce.InForce inForce, FileDraft kept, TableRows typed) {
        var rows = typed;
        var before = rows.all();
        if (order.deed() == Deed.APPEND || order.deed() == Deed.REPLACE) {
            var table = rows.table();
            var pasted = PastedRows.read(table, order.pasted());
            if (!pasted.misfits().isEmpty()) {
                drafts.save(kept);
                return new Outcome.Refused(List.of(), "", pasted.misfits());
            }
            rows = pasted(table, order.deed(), rows, pasted);
        }
        int row = shape(order, inForce, kept.text(), rows);
        if (rows.size() == 0 || rows.size() > ReadTables.ROWS_MAX) {
            drafts.save(kept);
            return new Outcome.Refused(List.of(), rows.size() == 0 ? "last-row" : "rows-many", List.of());
        }
        var after = switch (order.deed()) {
            case UNDO -> kept.undone();
            case REDO -> kept.redone();
            default -> with(kept, inForce, rows);
        };
        if (after.text().getBytes(StandardCharsets.UTF_8).length > ReadTables.BYTES_MAX) {
            return new Outcome.Refused(before, "file-large", List.of());
        }
        drafts.save(after);
        return new Outcome.Kept(after, row);
    }

    private static List<Row> typed(DecisionTable table, List<List<String>> typed) {
        if (typed.isEmpty()) {
            return table.rows();
        }
        var rows = new ArrayList<Row>();
        typed.forEach(cells -> rows.add(TableRows.row(table, rows.size() + 1, cells)));
        return rows;
    }

    private static TableRows pasted(DecisionTable table, Deed deed, TableRows rows, PastedRows.Read pasted) {
        if (deed == Deed.REPLACE) {
            return new TableRows(table, pasted.rows());
        }
        pasted.rows().forEach(rows::add);
        return rows;
    }

    /** @return number of the row that the editor looks at next, from 1; 0 for none */
    private static int shape(Order order, TablesInForce.InForce inForce, String text, TableRows rows) {
        int at = order.at();
        return switch (order.deed()) {
            case ADD -> {
                rows.add(rows.empty());
                yield rows.size();
            }
            case COPY -> {
                rows.copy(at);
                yield rows.size();
            }
            case CLOSE_GAP -> {
                gaps(inForce, text).stream()
                        .skip(at)
                        .findFirst()
                        .ifPresent(gap -> rows.add(rows.asking(gap.missing())));
                yield rows.size();
            }
            case APPEND -> rows.size();
            case REMOVE -> {
                rows.remove(at);
                yield 0;
            }
            case UP -> {
                rows.move(at, -1);
                yield Math.max(1, at);
            }
            case DOWN -> {
                rows.move(at, 1);
                yield Math.min(rows.size(), at + 2);
            }
            case CHECK, REPLACE, UNDO, REDO, DISCARD -> 0;
        };
    }

    /** Cases of which no row speaks, in the order in which they are found. */
    public static List<TableFinding> gaps(TablesInForce.InForce inForce, String file) {
        return JudgeDraft.judge(inForce, file).stream()
                .filter(finding -> !finding.missing().isEmpty())
                .toList();
    }

    private FileDraft with(FileDraft draft, TablesInForce.InForce inForce, TableRows rows) {
        var table = JudgeDraft.table(inForce, draft.text()).orElseThrow();
        if (rows.size() == 0 || rows.all().equals(filled(table))) {
            return draft;
        }
        var written = WriteRows.into(draft.text().getBytes(StandardCharsets.UTF_8), table.name(), rows.all());
        return draft.then(new String(written, StandardCharsets.UTF_8), clock.instant());
    }

    /** With empty notes where the file leaves them out. */
    private static List<Row> filled(DecisionTable table) {
        return table.rows().stream()
                .map(row -> TableRows.row(table, row.number(), TableRows.cells(table, row)))
                .toList();
    }
}
