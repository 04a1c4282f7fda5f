package vn.motcua.reconciliation;

import java.util.ArrayList;
import vn.motcua.shared.CsvLine;

/** A day's differences with what was decided, as a file. */
final class DayFile {
    private DayFile() {}

    static byte[] of(ReconciledDay day) {
        var lines = new ArrayList<String>();
        lines.add(CsvLine.of(
                "day",
                "kind",
                "source",
                "reference",
                "here",
                "there",
                "bill",
                "decision",
                "reason",
                "by",
                "second",
                "declined by",
                "why declined"));
        for (var one : day.result().differences()) {
            var decision = day.decision(one);
            var approval = decision == null ? null : decision.approval();
            var declining = decision == null ? null : decision.declining();
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
                    approval == null ? null : approval.by(),
                    declining == null ? null : declining.by(),
                    declining == null ? null : declining.reason()));
        }
        return CsvLine.file(lines);
    }
}
