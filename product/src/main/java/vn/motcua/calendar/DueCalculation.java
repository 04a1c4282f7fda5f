package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer in the making. Where the rule text is silent: working times hold their first instant and not their last; "after
 * the cut-off" is strictly after; the cut-off is compared with the real receipt, not with the instant it counts from; a pause
 * matters only while the limit runs (it begins before the due moment and ends after the receipt); a day in several pauses
 * counts once; while a pause is open there is no due date.
 */
final class DueCalculation {
    private static final Comparator<Pause> BY_BEGIN = Comparator.comparing(Pause::from);
    private static final long NANOS = 1_000_000_000L;
    private static final long HOUR = 3600 * NANOS;

    private final WorkingCalendar calendar;
    private final ClockRule rule;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<AppliedRule> rules = EnumSet.noneOf(AppliedRule.class);
    /** Date ranges (from, to] of the pauses that moved the due date. */
    private final List<DateRange> pausedDates = new ArrayList<>();

    private record DateRange(LocalDate after, LocalDate to) {
        boolean holds(LocalDate date) {
            return date.isAfter(after) && !date.isAfter(to);
        }
    }

    private DueCalculation(WorkingCalendar calendar, ClockRule rule) {
        this.calendar = calendar;
        this.rule = rule;
    }

    static DueOutcome of(WorkingCalendar calendar, Instant receivedAt, ClockRule rule, List<Pause> pauses) {
        var inOrder =
                pauses.size() < 2 ? pauses : pauses.stream().sorted(BY_BEGIN).toList();
        return switch (rule.pauseMode()) {
            case SUBTRACT -> new DueCalculation(calendar, rule).answer(receivedAt, inOrder);
            case RESTART -> restarting(calendar, receivedAt, rule, inOrder);
        };
    }

    private static DueOutcome restarting(
            WorkingCalendar calendar, Instant receivedAt, ClockRule rule, List<Pause> pauses) {
        var begin = receivedAt;
        var outcome = new DueCalculation(calendar, rule).answer(begin, List.of());
        for (var pause : pauses) {
            if (!(outcome instanceof DueOutcome.Due(DueDate due))) {
                return outcome;
            }
            var to = pause.to();
            if (!pause.from().isBefore(due.dueAt()) || to != null && !to.isAfter(begin)) {
                continue;
            }
            if (to == null) {
                return new DueOutcome.PauseStillOpen(pause.from());
            }
            begin = to;
            var again = new DueCalculation(calendar, rule);
            again.rules.add(AppliedRule.RESTARTED_AFTER_PAUSE);
            outcome = again.answer(begin, List.of());
        }
        return outcome;
    }

    private DueOutcome answer(Instant receivedAt, List<Pause> pauses) {
        var start = start(receivedAt);
        return switch (rule.limit().unit()) {
            case WORKING_HOUR -> afterHours(start, pauses);
            case WORKING_DAY -> afterWorkingDays(start, pauses);
            case CALENDAR_DAY -> afterCalendarDays(start, pauses);
        };
    }

    /** The instant a receipt counts from. */
    private Instant start(Instant receivedAt) {
        var local = receivedAt.atZone(calendar.zone());
        var day = calendar.day(local.toLocalDate());
        var cutOff = rule.cutOff();
        if (day.works() && cutOff != null && local.toLocalTime().isAfter(cutOff)) {
            rules.add(AppliedRule.CUT_OFF);
            skipped.add(Skipped.day(day.date, Skipped.Reason.AFTER_CUT_OFF));
            return Instant.ofEpochSecond(nextWorkingDay(day.date, true).start());
        }
        long second = receivedAt.getEpochSecond();
        for (int i = 0; i < day.starts.length; i++) {
            if (second < day.starts[i]) {
                rules.add(AppliedRule.OUTSIDE_WORKING_TIME);
                return Instant.ofEpochSecond(day.starts[i]);
            }
            if (second < day.ends[i]) {
                return receivedAt;
            }
        }
        rules.add(AppliedRule.OUTSIDE_WORKING_TIME);
        skipped.add(day.works() ? Skipped.day(day.date, Skipped.Reason.OUTSIDE_WORKING_TIME) : Skipped.dayOff(day));
        return Instant.ofEpochSecond(nextWorkingDay(day.date, true).start());
    }

    private CalendarDay nextWorkingDay(LocalDate after, boolean explain) {
        var day = calendar.day(after.plusDays(1));
        while (!day.works()) {
            if (explain) {
                skipped.add(Skipped.dayOff(day));
            }
            day = calendar.day(day.date.plusDays(1));
        }
        return day;
    }

    // ---- working hours ----

    private DueOutcome afterHours(Instant start, List<Pause> pauses) {
        rules.add(AppliedRule.WORKING_HOURS_COUNTED);
        long left = rule.limit().amount() * HOUR;
        long begin = nanos(start);
        var day = calendar.day(calendar.dateOf(start));
        while (true) {
            if (!day.works()) {
                skipped.add(Skipped.dayOff(day));
            }
            for (int i = 0; i < day.starts.length; i++) {
                long end = day.ends[i] * NANOS;
                long at = Math.max(begin, day.starts[i] * NANOS);
                while (at < end) {
                    var pause = pauseAt(at, pauses);
                    if (pause != null) {
                        if (pause.to() == null) {
                            return new DueOutcome.PauseStillOpen(pause.from());
                        }
                        long until = Math.min(end, nanos(pause.to()));
                        skipPaused(day, at, until);
                        at = until;
                        continue;
                    }
                    long until = Math.min(Math.min(end, nextPause(at, pauses)), at + left);
                    counted.add(new Counted.Hours(day.date, local(day, at), local(day, until)));
                    left -= until - at;
                    at = until;
                    if (left == 0) {
                        if (at == end) {
                            rules.add(AppliedRule.END_OF_INTERVAL);
                        }
                        return due(Instant.ofEpochSecond(at / NANOS, at % NANOS), start);
                    }
                }
            }
            day = calendar.day(day.date.plusDays(1));
        }
    }

    private void skipPaused(CalendarDay day, long from, long to) {
        rules.add(AppliedRule.PAUSED_HOURS_NOT_COUNTED);
        skipped.add(new Skipped(day.date, local(day, from), local(day, to), Skipped.Reason.PAUSE, ""));
    }

    /** The pause that holds the moment, the longest if there are several. */
    private static @Nullable Pause pauseAt(long at, List<Pause> pauses) {
        Pause found = null;
        for (var pause : pauses) {
            if (nanos(pause.from()) <= at && at < end(pause) && (found == null || end(pause) > end(found))) {
                found = pause;
            }
        }
        return found;
    }

    private static long nextPause(long after, List<Pause> pauses) {
        long next = Long.MAX_VALUE;
        for (var pause : pauses) {
            long from = nanos(pause.from());
            if (from > after && from < end(pause)) {
                next = Math.min(next, from);
            }
        }
        return next;
    }

    private static long end(Pause pause) {
        return pause.to() == null ? Long.MAX_VALUE : nanos(pause.to());
    }

    /** Moments beyond the years 1900–2199 cannot be expressed and need not be: no calendar covers them. */
    private static long nanos(Instant moment) {
        long second = Math.clamp(moment.getEpochSecond(), Long.MIN_VALUE / NANOS + 1, Long.MAX_VALUE / NANOS - 1);
        return second * NANOS + moment.getNano();
    }

    private LocalTime local(CalendarDay day, long nanos) {
        for (int i = 0; i < day.starts.length; i++) {
            if (nanos == day.starts[i] * NANOS) {
                return day.times.get(i).from();
            }
            if (nanos == day.ends[i] * NANOS) {
                return day.times.get(i).to();
            }
        }
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS))
                .atZone(calendar.zone())
                .toLocalTime();
    }

    // ---- days ----

    private DueOutcome afterWorkingDays(Instant start, List<Pause> pauses) {
        var first = calendar.dateOf(start);
        var last = workingDaysAfter(calendar.day(first), rule.limit().amount());
        var moved = moveByPauses(first, last, pauses);
        if (!(moved instanceof Moved.To(CalendarDay dueDay))) {
            return ((Moved.Never) moved).outcome();
        }

        if (rule.limit().amount() == 0) {
            rules.add(AppliedRule.ON_THE_DAY_OF_RECEIPT);
            counted.add(new Counted.Day(first, 1));
        } else {
            rules.add(AppliedRule.WORKING_DAYS_COUNTED);
            notCountingTheDayOfReceipt(first);
        }
        int number = counted.size();
        for (var date = first.plusDays(1); !date.isAfter(dueDay.date); date = date.plusDays(1)) {
            var day = calendar.day(date);
            if (!day.works()) {
                skipped.add(Skipped.dayOff(day));
            } else if (isPaused(date)) {
                skipped.add(Skipped.day(date, Skipped.Reason.PAUSE));
            } else {
                counted.add(new Counted.Day(date, ++number));
            }
        }
        return dueAtTheEndOf(dueDay, start);
    }

    private DueOutcome afterCalendarDays(Instant start, List<Pause> pauses) {
        var first = calendar.dateOf(start);
        var nth = first.plusDays(rule.limit().amount());
        var last = calendar.day(nth).works() ? calendar.day(nth) : nextWorkingDay(nth, false);
        var moved = moveByPauses(first, last, pauses);
        if (!(moved instanceof Moved.To(CalendarDay dueDay))) {
            return ((Moved.Never) moved).outcome();
        }

        rules.add(AppliedRule.CALENDAR_DAYS_COUNTED);
        notCountingTheDayOfReceipt(first);
        int number = 0;
        for (var date = first.plusDays(1); !date.isAfter(dueDay.date); date = date.plusDays(1)) {
            var day = calendar.day(date);
            if (!date.isAfter(nth)) {
                counted.add(new Counted.Day(date, ++number));
            }
            if (!day.works() && !date.isBefore(nth)) {
                skipped.add(Skipped.dayOff(day));
            } else if (day.works() && isPaused(date)) {
                skipped.add(Skipped.day(date, Skipped.Reason.PAUSE));
            }
        }
        if (last.date.isAfter(nth)) {
            rules.add(AppliedRule.ROLLED_TO_WORKING_DAY);
        }
        return dueAtTheEndOf(dueDay, start);
    }

    private sealed interface Moved {
        record To(CalendarDay day) implements Moved {}

        record Never(DueOutcome outcome) implements Moved {}
    }

    /** For days the due date moves by the working days d of the pause with from < d ≤ to, as dates. */
    private Moved moveByPauses(LocalDate first, CalendarDay unmoved, List<Pause> pauses) {
        var dueDay = unmoved;
        var counted = first;
        for (var pause : pauses) {
            var to = pause.to();
            if (!pause.from().isBefore(Instant.ofEpochSecond(dueDay.end()))) {
                break;
            }
            if (to == null) {
                return new Moved.Never(new DueOutcome.PauseStillOpen(pause.from()));
            }
            var from = calendar.dateOf(pause.from());
            var after = from.isAfter(counted) ? from : counted;
            var until = calendar.dateOf(to);
            int days = workingDaysWithin(after, until);
            if (days > 0) {
                pausedDates.add(new DateRange(after, until));
                rules.add(AppliedRule.MOVED_BY_PAUSED_WORKING_DAYS);
                dueDay = workingDaysAfter(dueDay, days);
            }
            counted = until.isAfter(counted) ? until : counted;
        }
        return new Moved.To(dueDay);
    }

    private int workingDaysWithin(LocalDate after, LocalDate until) {
        int days = 0;
        for (var date = after.plusDays(1); !date.isAfter(until); date = date.plusDays(1)) {
            if (calendar.day(date).works()) {
                days++;
            }
        }
        return days;
    }

    private CalendarDay workingDaysAfter(CalendarDay first, int amount) {
        var day = first;
        for (int i = 0; i < amount; i++) {
            day = nextWorkingDay(day.date, false);
        }
        return day;
    }

    private boolean isPaused(LocalDate date) {
        for (var range : pausedDates) {
            if (range.holds(date)) {
                return true;
            }
        }
        return false;
    }

    private void notCountingTheDayOfReceipt(LocalDate first) {
        rules.add(AppliedRule.DAY_OF_RECEIPT_NOT_COUNTED);
        skipped.add(Skipped.day(first, Skipped.Reason.DAY_OF_RECEIPT));
    }

    private DueOutcome dueAtTheEndOf(CalendarDay day, Instant start) {
        rules.add(AppliedRule.END_OF_WORKING_DAY);
        return due(Instant.ofEpochSecond(day.end()), start);
    }

    private DueOutcome due(Instant dueAt, Instant start) {
        return new DueOutcome.Due(new DueDate(dueAt, calendar.zone(), start, counted, skipped, List.copyOf(rules)));
    }
}
