package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a limit ends (ngày hẹn trả), and why then.
 *
 * @param countsFrom when the dossier counts as received
 * @param counted what counted, in order of time
 * @param skipped what did not count between the receipt and the due date, in order of time
 * @param rules the rules that shaped the answer, in the order of {@link AppliedRule}
 */
public record DueDate(
        Instant dueAt,
        ZoneId zone,
        Instant countsFrom,
        List<Counted> counted,
        List<Skipped> skipped,
        List<AppliedRule> rules) {

    public DueDate {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
        rules = List.copyOf(rules);
    }

    /** The local date of the due moment. */
    public LocalDate dueOn() {
        return LocalDate.ofInstant(dueAt, zone);
    }
}
