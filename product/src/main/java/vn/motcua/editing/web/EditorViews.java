package vn.motcua.editing.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.InputFact;
import vn.motcua.decision.RowIds;
import vn.motcua.decision.TableFinding;
import vn.motcua.decision.TableWords;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.JudgeDraft;
import vn.motcua.editing.PastedRows;
import vn.motcua.editing.TableRows;
import vn.motcua.editing.TablesInForce;
import vn.motcua.editing.web.EditorView.Cell;
import vn.motcua.editing.web.EditorView.Column;
import vn.motcua.editing.web.EditorView.Draft;
import vn.motcua.editing.web.EditorView.Line;
import vn.motcua.editing.web.EditorView.Typed;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a draft out as a form: what is wrong stands beside its cell, its row, or above the table. */
@Component
class EditorViews {
    /** With names of buttons and what else the form has, as many fields as a request may have. */
    static final int CELLS_MAX = 900;

    private static final int USED_MAX = 30;

    private final TablesInForce tables;
    private final TableWords words;
    private final Messages messages;
    private final Clock clock;

    EditorViews(TablesInForce tables, TableWords words, Messages messages, Clock clock) {
        this.tables = tables;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** Beside the draft: what was typed and not kept, and what is wrong with it. */
    record Beside(List<Row> rows, Typed typed, List<Finding> findings) {}

    /** Nothing but the draft. */
    EditorView of(FileDraft draft, Language language) {
        return of(draft, language, new Beside(List.of(), Typed.nothing(nextMonday()), List.of()));
    }

    /** @param beside with no rows those of the draft are shown */
    EditorView of(FileDraft draft, Language language, Beside beside) {
        var inForce = tables.get(draft.of().code(), draft.of().table());
        var table = JudgeDraft.table(inForce, draft.text()).orElseThrow();
        var rows = beside.rows().isEmpty() ? table.rows() : beside.rows();
        var found = JudgeDraft.judge(inForce, draft.text());
        int version = inForce.pack().manifest().version();
        boolean isLarge = rows.size() * TableRows.columns(table) > CELLS_MAX;
        return new EditorView(
                draft.of().code().value(),
                draft.of().table(),
                inForce.table().use().name(),
                inForce.procedureName(),
                table.name(),
                table.policy().name(),
                new Draft(draft.mark(), draft.baseVersion(), draft.isAsBegun(), draft.canUndo(), draft.canRedo()),
                isLarge,
                version == draft.baseVersion() ? null : version,
                columns(table, inForce.table().facts(inForce.pack())),
                isLarge ? List.of() : lines(new Rows(table, rows, ids(draft, table)), found, language),
                found.stream()
                        .filter(finding -> finding.missing().isEmpty() && (finding.row() == 0 || isLarge))
                        .map(finding -> words.say(finding, language))
                        .toList(),
                found.stream()
                        .filter(finding -> !finding.missing().isEmpty())
                        .map(finding -> words.sentence(finding, language))
                        .toList(),
                PastedRows.write(table),
                beside.typed(),
                beside.findings());
    }

    /** What most changes begin with: never today, so that a second person has the time to look. */
    LocalDate nextMonday() {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static List<Column> columns(DecisionTable table, Map<String, InputFact> facts) {
        var columns = new ArrayList<Column>();
        var titles = PastedRows.titles(table);
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            int inputs = table.inputs().size();
            boolean isInput = i < inputs;
            boolean isNote = i >= inputs + table.outputs().size();
            var kind = isNote
                    ? "NOTE"
                    : isInput
                            ? table.inputs().get(i).kind().name()
                            : table.outputs().get(i - inputs).kind().name();
            var known = isInput
                    ? facts.getOrDefault(table.inputs().get(i).name(), InputFact.ANYTHING)
                            .values()
                    : List.<String>of();
            var used = table.rows().stream()
                    .map(row -> TableRows.cells(table, row).get(column))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(USED_MAX)
                    .toList();
            columns.add(new Column(titles.get(i), kind, !isInput && !isNote, known, used));
        }
        return columns;
    }

    /** @param ids of the rows; fewer than rows where some were only typed */
    private record Rows(DecisionTable table, List<Row> rows, List<String> ids) {
        String id(int number) {
            return number <= ids.size() ? ids.get(number - 1) : String.valueOf(number);
        }
    }

    private static List<String> ids(FileDraft draft, DecisionTable table) {
        return RowIds.of(draft.text().getBytes(StandardCharsets.UTF_8), table.name());
    }

    private List<Line> lines(Rows shownRows, List<TableFinding> found, Language language) {
        var table = shownRows.table();
        var titles = PastedRows.titles(table);
        return shownRows.rows().stream()
                .map(row -> {
                    var cells = TableRows.cells(table, row);
                    var shown = IntStream.range(0, cells.size())
                            .mapToObj(i -> new Cell(
                                    "o-" + row.number() + "-" + (i + 1),
                                    cells.get(i),
                                    messages.text(language, "editing.cell", row.number(), titles.get(i)),
                                    sentences(found, table, row.number(), i + 1, language)))
                            .toList();
                    return new Line(
                            row.number(),
                            shownRows.id(row.number()),
                            shown,
                            sentences(found, table, row.number(), 0, language));
                })
                .toList();
    }

    private List<String> sentences(
            List<TableFinding> found, DecisionTable table, int row, int column, Language language) {
        return found.stream()
                .filter(finding -> finding.table().equals(table.name()))
                .filter(finding -> finding.row() == row && finding.column() == column)
                .map(finding -> words.sentence(finding, language))
                .toList();
    }
}
