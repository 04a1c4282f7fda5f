package vn.motcua.editing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput.Finding;

/**
 * A table on the desk.
 *
 * @param use what the table is asked for
 * @param isLarge whether it has too many cells for a form: then its rows are edited as a spreadsheet
 * @param otherBase version in force now, where the draft was begun from another; else null
 * @param whole what is wrong with the table as a whole
 * @param gaps cases of which no row speaks, in the order in which they can be closed
 * @param sheet all rows as a spreadsheet takes them
 */
record EditorView(
        String code,
        String table,
        String use,
        String procedureName,
        String decision,
        String policy,
        Draft draft,
        boolean isLarge,
        @Nullable Integer otherBase,
        List<Column> columns,
        List<Line> lines,
        List<String> whole,
        List<String> gaps,
        String sheet,
        Typed typed,
        List<Finding> findings) {
    record Draft(String mark, int baseVersion, boolean isAsBegun, boolean canUndo, boolean canRedo) {}

    /**
     * @param kind of its cells, as {@code editing.kind.NUMBER}; notes are NOTE
     * @param known what it may be told, where that is known
     * @param used what stands in its cells, to choose from
     */
    record Column(String title, String kind, boolean isAnswer, List<String> known, List<String> used) {
        boolean isNote() {
            return kind.equals("NOTE");
        }
    }

    record Cell(String field, String value, String label, List<String> wrong) {}

    /**
     * @param id that stays with the row when rows are moved
     * @param wrong what is wrong with the whole row
     */
    record Line(int number, String id, List<Cell> cells, List<String> wrong) {}

    /** What was typed beside the cells. */
    record Typed(String pasted, String reason, String from) {
        static Typed nothing(LocalDate from) {
            return new Typed("", "", from.toString());
        }
    }

    String address() {
        return address(code, table);
    }

    static String address(String code, String table) {
        return "/quan-tri/thu-tuc/" + code + "/bang/" + table;
    }

    /** Places to mend. */
    int wrong() {
        int ofCells = lines.stream()
                .mapToInt(line -> line.wrong().size()
                        + line.cells().stream()
                                .mapToInt(cell -> cell.wrong().size())
                                .sum())
                .sum();
        return ofCells + whole.size() + gaps.size();
    }
}
