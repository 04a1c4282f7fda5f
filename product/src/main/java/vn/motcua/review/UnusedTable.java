package vn.motcua.review;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.sheets.PlainSheet;
import vn.motcua.sheets.PlainSheet.Column;
import vn.motcua.sheets.PlainSheet.Kind;
import vn.motcua.sheets.WriteSheet;
import vn.motcua.ui.Said;

/** The list of a review as a table. */
public final class UnusedTable {
    private static final List<String> KEYS =
            List.of("CODE", "NAME", "FIELD", "DOSSIERS", "LAST", "STANDING", "PROPOSED", "REASON");

    private UnusedTable() {}

    /** @param proposed the newest proposal about each */
    public static byte[] write(
            List<UnusedProcedures.Line> lines, Map<ProcedureCode, Proposal> proposed, WriteSheet.Form form) {
        var columns = KEYS.stream()
                .map(key -> new Column(key, Kind.TEXT, Said.of("review.column." + key)))
                .toList();
        return PlainSheet.write(
                columns, lines.stream().map(line -> cells(line, proposed)).toList(), form);
    }

    private static Map<String, String> cells(UnusedProcedures.Line line, Map<ProcedureCode, Proposal> proposed) {
        var last = line.last();
        var proposal = proposed.get(line.code());
        return Map.of(
                "CODE", line.code().value(),
                "NAME", line.name(),
                "FIELD", line.field(),
                "DOSSIERS", Integer.toString(line.dossiers()),
                "LAST", last == null ? "" : last.toString(),
                "STANDING", Said.of("review.standing." + line.standing()).vietnamese(),
                "PROPOSED",
                        proposal == null
                                ? ""
                                : Said.of("review.proposal." + proposal.kind()).vietnamese(),
                "REASON", proposal == null ? "" : proposal.reason());
    }
}
