package vn.motcua.ledger.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/**
 * The days that an address names, as they were typed; this month up to today where it names none.
 *
 * @param from first day
 * @param to last day
 */
record AskedDays(@Nullable String from, @Nullable String to) {
    /**
     * @param findings what cannot be read; the usual days stand for it
     */
    record Read(LocalDate from, LocalDate to, List<Finding> findings) {
        Read {
            findings = List.copyOf(findings);
        }

        /** @throws BadInput when anything was wrong */
        Read orThrow() {
            if (!findings.isEmpty()) {
                throw new BadInput(findings);
            }
            return this;
        }
    }

    Read read(LocalDate today) {
        var findings = new ArrayList<Finding>();
        var first = day("from", from, today.withDayOfMonth(1), findings);
        var last = day("to", to, today, findings);
        if (last.isBefore(first)) {
            findings.add(Said.of("ledger.bad.order").at("to"));
            first = last;
        }
        return new Read(first, last, findings);
    }

    String typed(String field) {
        var typed = field.equals("from") ? from : to;
        return typed == null ? "" : typed;
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate usual, List<Finding> findings) {
        if (typed == null || typed.isBlank()) {
            return usual;
        }
        try {
            return WrittenTime.day(typed);
        } catch (DateTimeException _) {
            findings.add(Said.of("ledger.bad.day").at(field));
            return usual;
        }
    }
}
