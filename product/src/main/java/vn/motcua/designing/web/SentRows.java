package vn.motcua.designing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Text;
import vn.motcua.designing.sketch.StepRow;
import vn.motcua.designing.sketch.StepRow.Ending;

/** The rows of the form: {@code r-3-hours} is the cell of the third row. A row ends where its id is missing. */
final class SentRows {
    private static final int ROWS_MAX = 300;
    private static final int ENDINGS_MAX = 20;

    private final Map<String, String> sent;

    private SentRows(Map<String, String> sent) {
        this.sent = sent;
    }

    static List<StepRow> of(Map<String, String> sent) {
        var rows = new ArrayList<StepRow>();
        var form = new SentRows(sent);
        while (rows.size() < ROWS_MAX && sent.containsKey(field(rows.size() + 1, "id"))) {
            rows.add(form.row(rows.size() + 1));
        }
        return rows;
    }

    /** Id of the step in a row; empty where there is none. */
    static String idAt(Map<String, String> sent, int row) {
        return sent.getOrDefault(field(row, "id"), "");
    }

    static String field(int row, String cell) {
        return "r-" + row + "-" + cell;
    }

    private StepRow row(int number) {
        var endings = new ArrayList<Ending>();
        for (int i = 1; i <= ENDINGS_MAX && sent.containsKey(field(number, i + "-to")); i++) {
            var ending = new Ending(
                    cell(number, i + "-code"),
                    cell(number, i + "-vi"),
                    cell(number, i + "-en"),
                    cell(number, i + "-to"));
            boolean isLeftEmpty = ending.code().isEmpty()
                    && ending.vi().isEmpty()
                    && ending.en().isEmpty();
            if (!isLeftEmpty) {
                endings.add(ending);
            }
        }
        return new StepRow(
                sent.getOrDefault(field(number, "id"), ""),
                cell(number, "vi"),
                cell(number, "en"),
                cell(number, "kind"),
                cell(number, "role"),
                cell(number, "hours"),
                cell(number, "agency"),
                endings);
    }

    private String cell(int row, String name) {
        return Text.line(sent.getOrDefault(field(row, name), "")).strip();
    }
}
