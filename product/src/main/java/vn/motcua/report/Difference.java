package vn.motcua.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which two versions of a report differ.
 *
 * @param row its name in the later one, or in the earlier where the later has none
 * @param column number of the column
 */
public record Difference(String row, String column, long then, long now) {
    /** Row by row, the sums of all last. */
    public static List<Difference> between(ReportForm form, Report then, Report now) {
        var found = new ArrayList<Difference>();
        var keys = new LinkedHashSet<String>();
        now.rows().stream().filter(row -> !row.isSum()).forEach(row -> keys.add(row.key()));
        then.rows().stream().filter(row -> !row.isSum()).forEach(row -> keys.add(row.key()));
        keys.forEach(key -> add(form, then.row(key), now.row(key), found));
        add(form, then.total(), now.total(), found);
        return List.copyOf(found);
    }

    private static void add(
            ReportForm form, Report.@Nullable Row then, Report.@Nullable Row now, List<Difference> found) {
        for (var column : form.columns()) {
            long before = then == null ? 0 : Report.cell(form, then, column.number());
            long after = now == null ? 0 : Report.cell(form, now, column.number());
            if (before != after) {
                var name = now != null ? now.name() : then == null ? "" : then.name();
                found.add(new Difference(name, column.number(), before, after));
            }
        }
    }
}
