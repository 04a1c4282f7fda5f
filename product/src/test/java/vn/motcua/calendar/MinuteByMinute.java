package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious reference: a film of one picture per minute in which each minute is worked or not. Answers are found by
 * walking along the film. It shares no code with the engine; it is given the plain facts of a calendar.
 */
final class MinuteByMinute {
    /** The plain facts: what is written on the wall of the office. */
    record Wall(
            ZoneId zone,
            TreeMap<Integer, List<int[]>> minutesOfWeekDay,
            TreeSet<LocalDate> holidays,
            TreeMap<LocalDate, List<int[]>> makeUpDays) {}

    private final long firstMinute;
    private final boolean[] worked;
    private final int[] dateOf;
    private final int[] minuteOfDay;

    MinuteByMinute(Wall wall, LocalDate from, int days) {
        firstMinute = from.atStartOfDay(wall.zone).toEpochSecond() / 60;
        worked = new boolean[days * 1440];
        dateOf = new int[worked.length];
        minuteOfDay = new int[worked.length];
        List<int[]> today = List.of();
        for (int i = 0; i < worked.length; i++) {
            var local = Instant.ofEpochSecond((firstMinute + i) * 60).atZone(wall.zone);
            dateOf[i] = (int) local.toLocalDate().toEpochDay();
            minuteOfDay[i] = local.getHour() * 60 + local.getMinute();
            if (i == 0 || dateOf[i] != dateOf[i - 1]) {
                today = stretches(wall, local.toLocalDate());
            }
            for (var stretch : today) {
                worked[i] |= stretch[0] <= minuteOfDay[i] && minuteOfDay[i] < stretch[1];
            }
        }
    }

    private static List<int[]> stretches(Wall wall, LocalDate date) {
        if (wall.makeUpDays.containsKey(date)) {
            return wall.makeUpDays.get(date);
        }
        if (wall.holidays.contains(date)) {
            return List.of();
        }
        return wall.minutesOfWeekDay.getOrDefault(date.getDayOfWeek().getValue(), List.of());
    }

    /** @return when it is due; null while a pause is open */
    @Nullable
    Instant dueAt(Instant receivedAt, ClockRule rule, List<Pause> pauses) {
        var inOrder = new ArrayList<>(pauses);
        inOrder.sort((a, b) -> a.from().compareTo(b.from()));
        int due;
        if (rule.pauseMode() == PauseMode.RESTART) {
            int received = at(receivedAt);
            due = count(received, rule, List.of());
            for (var pause : inOrder) {
                if (at(pause.from()) >= due || pause.to() != null && at(pause.to()) <= received) {
                    continue;
                }
                if (pause.to() == null) {
                    return null;
                }
                received = at(pause.to());
                due = count(received, rule, List.of());
            }
        } else {
            due = count(at(receivedAt), rule, inOrder);
        }
        return due == NEVER ? null : Instant.ofEpochSecond((firstMinute + due) * 60);
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private int count(int received, ClockRule rule, List<Pause> pauses) {
        int start = start(received, rule);
        return switch (rule.limit().unit()) {
            case WORKING_HOUR -> hours(start, rule.limit().amount() * 60, pauses);
            case WORKING_DAY -> {
                int date = dateOf[start];
                for (int n = 0; n < rule.limit().amount(); n++) {
                    date = nextWorkingDate(date);
                }
                yield days(dateOf[start], date, pauses);
            }
            case CALENDAR_DAY -> {
                int date = dateOf[start] + rule.limit().amount();
                yield days(dateOf[start], endOf(date) >= 0 ? date : nextWorkingDate(date), pauses);
            }
        };
    }

    private int start(int received, ClockRule rule) {
        int i = received;
        boolean isWorkingDate = endOf(dateOf[received]) >= 0;
        if (rule.cutOff() != null
                && isWorkingDate
                && minuteOfDay[received] * 60 > rule.cutOff().toSecondOfDay()) {
            while (dateOf[i] == dateOf[received]) {
                i++;
            }
        }
        while (!worked[i]) {
            i++;
        }
        return i;
    }

    private int hours(int start, int minutes, List<Pause> pauses) {
        int passed = 0;
        for (int i = start; ; i++) {
            if (worked[i]) {
                boolean paused = false;
                for (var pause : pauses) {
                    boolean begun = at(pause.from()) <= i;
                    var to = pause.to();
                    if (begun && to == null) {
                        return NEVER;
                    }
                    paused |= begun && to != null && i < at(to);
                }
                if (!paused && ++passed == minutes) {
                    return i + 1;
                }
            }
        }
    }

    private int days(int receiptDate, int dueDate, List<Pause> pauses) {
        var used = new HashSet<Integer>();
        int date = dueDate;
        for (var pause : pauses) {
            if (at(pause.from()) >= endOf(date)) {
                continue;
            }
            if (pause.to() == null) {
                return NEVER;
            }
            int moves = 0;
            for (int d = dateOf[at(pause.from())] + 1; d <= dateOf[at(pause.to())]; d++) {
                if (d > receiptDate && endOf(d) >= 0 && used.add(d)) {
                    moves++;
                }
            }
            for (int m = 0; m < moves; m++) {
                date = nextWorkingDate(date);
            }
        }
        return endOf(date);
    }

    private int nextWorkingDate(int date) {
        int next = date + 1;
        while (endOf(next) < 0) {
            next++;
        }
        return next;
    }

    /** The minute after the last worked minute of the date; −1 when none is worked. */
    private int endOf(int date) {
        int i = Math.max(0, (date - dateOf[0] - 1) * 1440);
        while (dateOf[i] < date) {
            i++;
        }
        int end = -1;
        for (; dateOf[i] == date; i++) {
            if (worked[i]) {
                end = i + 1;
            }
        }
        return end;
    }

    private int at(Instant moment) {
        return Math.toIntExact(moment.getEpochSecond() / 60 - firstMinute);
    }
}
