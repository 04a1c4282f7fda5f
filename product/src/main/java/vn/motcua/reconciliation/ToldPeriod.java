package vn.motcua.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/**
 * Of which days a file tells, as who brings it in says.
 *
 * @param period null where nothing was said, or something is wrong
 */
record ToldPeriod(@Nullable Period period, List<Finding> findings) {
    ToldPeriod {
        findings = List.copyOf(findings);
    }

    static ToldPeriod read(String from, String to, LocalDate today) {
        if (from.isBlank() && to.isBlank()) {
            return new ToldPeriod(null, List.of());
        }
        var findings = new ArrayList<Finding>();
        var first = day(from, ReconciliationPages.FROM, today, findings);
        var last = day(to, ReconciliationPages.TO, today, findings);
        if (first == null || last == null) {
            return new ToldPeriod(null, findings);
        }
        if (first.isAfter(last)) {
            findings.add(Said.of("reconciliation.bad.order").at(ReconciliationPages.TO));
            return new ToldPeriod(null, findings);
        }
        return new ToldPeriod(new Period(first, last), findings);
    }

    private static @Nullable LocalDate day(String typed, String field, LocalDate today, List<Finding> findings) {
        if (typed.isBlank()) {
            findings.add(Said.of("reconciliation.bad.both-days").at(field));
            return null;
        }
        try {
            var day = WrittenTime.day(typed);
            if (!day.isAfter(today)) {
                return day;
            }
            findings.add(Said.of("reconciliation.bad.to-come").at(field));
        } catch (DateTimeException _) {
            findings.add(Said.of("reconciliation.bad.written-day").at(field));
        }
        return null;
    }
}
