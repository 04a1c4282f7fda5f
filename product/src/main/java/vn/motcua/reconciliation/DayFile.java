package vn.motcua.reconciliation;

import java.util.ArrayList;
import vn.motcua.shared.CsvLine;

/** A day's differences with what was decided, as a file. */
final class DayFile {
    private DayFile() {}

    static byte[] of(ReconciledDay day) {
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of(
                "day", "kind", "source", "reference", "here", "there", "bill", "decision", "reason", "by", "second"));
        for (var one : day.result().differences()) {
            var decision = day.decision(one);
            var approval = decision == null ? null : decision.approval();
            lines.add(CsvLine.of(
                    day.day(),
                    one.kind(),
                    one.source(),
                    one.reference(),
                    one.here(),
                    one.there(),
                    one.bill(),
                    decision == null ? null : decision.choice(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.decidedBy(),
                    approval == null ? null : approval.by()));
        }
        return CsvLine.file(lines);
    }
}
