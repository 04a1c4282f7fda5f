package vn.motcua.sharing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sheets.SheetRow;

/**
 * What is to be done to many procedures, as it is kept until it is brought in.
 *
 * @param template the file of a new version of a template; empty for other kinds
 * @param with values for all of them, of parameters for which the template proposes none
 * @param codes procedures that were chosen; of a new version of a template all that are made of it
 * @param without procedures that were left out again
 * @param examplesFollow whether what follows from examples by now is what must follow
 */
public record Job(
        Kind kind,
        String template,
        Map<String, String> with,
        List<String> codes,
        List<String> without,
        Move move,
        List<SheetRow> rows,
        boolean examplesFollow) {
    public enum Kind {
        /** A template changes, and with it all that are made of it. */
        TEMPLATE,
        /** To another field, level, agency or template. */
        MOVE,
        SHEET
    }

    /**
     * What is blank stays as it is.
     *
     * @param decidedBy level that decides
     * @param agency name of the competent agency, as it is shown
     * @param template key and version of the template they are to be made of
     * @param leave key of the template they are to be made of no more
     */
    public record Move(String field, String decidedBy, String agency, String template, String leave) {
        static final Move NONE = new Move("", "", "", "", "");

        boolean isNone() {
            return equals(NONE);
        }
    }

    public Job {
        with = new TreeMap<>(with);
        codes = List.copyOf(codes);
        without = List.copyOf(without);
        rows = List.copyOf(rows);
    }

    static Job ofTemplate(String content) {
        return new Job(Kind.TEMPLATE, content, Map.of(), List.of(), List.of(), Move.NONE, List.of(), false);
    }

    static Job ofMove(List<String> codes, Move move) {
        return new Job(Kind.MOVE, "", Map.of(), codes, List.of(), move, List.of(), false);
    }

    static Job ofSheet(List<SheetRow> rows) {
        return new Job(
                Kind.SHEET,
                "",
                Map.of(),
                rows.stream().map(SheetRow::code).toList(),
                List.of(),
                Move.NONE,
                rows,
                false);
    }

    Job with(Map<String, String> values) {
        return new Job(kind, template, values, codes, without, move, rows, examplesFollow);
    }

    Job following() {
        return new Job(kind, template, with, codes, without, move, rows, true);
    }

    Job without(List<String> left) {
        return new Job(kind, template, with, codes, left, move, rows, examplesFollow);
    }

    boolean isLeftOut(ProcedureCode code) {
        return without.contains(code.value());
    }
}
