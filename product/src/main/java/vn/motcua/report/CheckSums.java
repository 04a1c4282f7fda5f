package vn.motcua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sums of a report do not come out: across its columns, down its rows, and against the period before. */
public final class CheckSums {
    private CheckSums() {}

    /** @param before the report of the period before; null where it is not asked */
    public static List<Report.Break> of(ReportForm form, Report report, @Nullable Report before) {
        var breaks = new ArrayList<Report.Break>();
        Stream.concat(report.rows().stream(), Stream.of(report.total()))
                .forEach(row -> form.identities().forEach(identity -> across(form, row, identity, breaks)));
        down(form, report, breaks);
        if (before != null) {
            carried(form, report, before, breaks);
        }
        return List.copyOf(breaks);
    }

    private static void across(
            ReportForm form, Report.Row row, ReportForm.Identity identity, List<Report.Break> breaks) {
        long stands = Report.cell(form, row, identity.total());
        long must = identity.parts().stream()
                .mapToLong(part -> Report.cell(form, row, part))
                .sum();
        if (stands != must) {
            breaks.add(new Report.Break(
                    Report.Break.Kind.COLUMNS, row.name(), identity.total(), identity.parts(), stands, must));
        }
    }

    private static void down(ReportForm form, Report report, List<Report.Break> breaks) {
        var added = Report.sum(
                "",
                report.rows().stream().filter(row -> !row.isSum()).toList(),
                form.columns().size());
        for (var column : form.columns()) {
            long stands = Report.cell(form, report.total(), column.number());
            long must = Report.cell(form, added, column.number());
            if (stands != must) {
                breaks.add(new Report.Break(
                        Report.Break.Kind.ROWS, report.total().name(), column.number(), List.of(), stands, must));
            }
        }
    }

    /** A row that only one of both periods has was or is nothing. */
    private static void carried(ReportForm form, Report report, Report before, List<Report.Break> breaks) {
        var carried = form.carried();
        for (var row : report.rows()) {
            if (row.isSum()) {
                continue;
            }
            var then = before.row(row.key());
            long stands = Report.cell(form, row, carried.column());
            long must = then == null ? 0 : Report.cell(form, then, carried.before());
            note(row, carried, stands, must, breaks);
        }
        for (var then : before.rows()) {
            if (!then.isSum() && report.row(then.key()) == null) {
                note(then, carried, 0, Report.cell(form, then, carried.before()), breaks);
            }
        }
    }

    private static void note(
            Report.Row row, ReportForm.Carried carried, long stands, long must, List<Report.Break> breaks) {
        if (stands != must) {
            breaks.add(new Report.Break(
                    Report.Break.Kind.CARRIED, row.name(), carried.column(), List.of(carried.before()), stands, must));
        }
    }
}
