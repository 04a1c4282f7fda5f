package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine and the slow reference answer alike, over random calendars of several zones. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomCasesTest {
    /** The first fifty of them, or all with {@code -Dtests.whole=true}, which takes a quarter of a minute. */
    private static final int CALENDARS = Boolean.getBoolean("tests.whole") ? 250 : 50;

    private static final int CASES_PER_CALENDAR = 400;
    private static final int DAYS = 300;
    private static final List<LimitUnit> UNITS = List.of(LimitUnit.values());
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Ho_Chi_Minh"),
            ZoneId.of("Asia/Ho_Chi_Minh"),
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Helsinki"),
            ZoneId.of("America/St_Johns"));

    @Test
    void random_cases_equal_the_minute_by_minute_reference() {
        int compared = 0;
        int withoutAnswer = 0;
        for (int seed = 0; seed < CALENDARS; seed++) {
            var random = new SplittableRandom(seed);
            var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
            var wall = wall(random, from);
            var film = new MinuteByMinute(wall, from, DAYS);
            var calendar = calendar(wall);
            for (int i = 0; i < CASES_PER_CALENDAR; i++) {
                var received = moment(
                        random, from.plusDays(2).atStartOfDay(wall.zone()).toInstant(), 40);
                var rule = rule(random);
                var pauses = pauses(random, received);
                var expected = film.dueAt(received, rule, pauses);
                var actual = calendar.dueDate(received, rule, pauses);
                compared++;
                withoutAnswer += expected == null ? 1 : 0;
                assertThat(actual instanceof DueOutcome.Due due ? due.dueDate().dueAt() : null)
                        .as("seed %d, case %d: %s %s %s on %s", seed, i, received, rule, pauses, wall)
                        .isEqualTo(expected);
            }
        }
        assertThat(compared).isEqualTo(CALENDARS * CASES_PER_CALENDAR);
        assertThat(withoutAnswer).isBetween(compared / 100, compared / 5);
    }

    private static ClockRule rule(SplittableRandom random) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        int amount = 1 + random.nextInt(unit == LimitUnit.WORKING_HOUR ? 60 : 15);
        var cutOff = random.nextInt(3) == 0 ? LocalTime.of(8 + random.nextInt(10), random.nextInt(2) * 30) : null;
        return new ClockRule(
                new Limit(amount, unit), cutOff, random.nextInt(3) == 0 ? PauseMode.RESTART : PauseMode.SUBTRACT);
    }

    private static List<Pause> pauses(SplittableRandom random, Instant received) {
        var pauses = new ArrayList<Pause>();
        int count = Math.max(0, random.nextInt(6) - 2);
        for (int i = 0; i < count; i++) {
            var from = moment(random, received.minusSeconds(86_400), 14);
            var to = random.nextInt(20) == 0 ? null : moment(random, from, random.nextInt(3) == 0 ? 1 : 9);
            pauses.add(new Pause(from, to));
        }
        return pauses;
    }

    private static Instant moment(SplittableRandom random, Instant from, int days) {
        return from.plusSeconds(
                60L * random.nextInt(days * 96) * 15 + (random.nextBoolean() ? 0 : 60 * random.nextInt(15)));
    }

    private static MinuteByMinute.Wall wall(SplittableRandom random, LocalDate from) {
        var week = new TreeMap<Integer, List<int[]>>();
        var usual = stretches(random);
        for (int day = 1; day <= 7; day++) {
            if (random.nextInt(10) < (day <= 5 ? 9 : 3)) {
                week.put(day, random.nextInt(4) == 0 ? stretches(random) : usual);
            }
        }
        week.putIfAbsent(1, usual);
        week.putIfAbsent(4, usual);
        var holidays = new TreeSet<LocalDate>();
        var makeUpDays = new TreeMap<LocalDate, List<int[]>>();
        for (int i = random.nextInt(14); i > 0; i--) {
            holidays.add(from.plusDays(random.nextInt(120)));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            makeUpDays.put(from.plusDays(random.nextInt(120)), stretches(random));
        }
        return new MinuteByMinute.Wall(ZONES.get(random.nextInt(ZONES.size())), week, holidays, makeUpDays);
    }

    /** One to three stretches between 04:00 and 24:00, three hours at least, on quarters of an hour; some follow each other without a break. */
    private static List<int[]> stretches(SplittableRandom random) {
        while (true) {
            var list = anyStretches(random);
            if (list.stream().mapToInt(s -> s[1] - s[0]).sum() >= 180) {
                return list;
            }
        }
    }

    private static List<int[]> anyStretches(SplittableRandom random) {
        var marks = new TreeSet<Integer>();
        int count = 2 * (1 + random.nextInt(3));
        while (marks.size() < count) {
            marks.add(240 + 15 * random.nextInt(81));
        }
        var list = new ArrayList<int[]>();
        while (!marks.isEmpty()) {
            int begin = marks.pollFirst();
            int end = marks.pollFirst();
            list.add(new int[] {begin, end});
            if (random.nextInt(8) == 0 && !marks.isEmpty()) {
                marks.pollFirst();
                marks.add(end);
            }
            if (marks.size() == 1) {
                marks.clear();
            }
        }
        return list;
    }

    private static WorkingCalendar calendar(MinuteByMinute.Wall wall) {
        var week = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        wall.minutesOfWeekDay().forEach((day, list) -> week.put(DayOfWeek.of(day), times(list)));
        var calendar = WorkingCalendar.of(wall.zone(), new Week(week));
        wall.holidays().forEach(calendar::holiday);
        wall.makeUpDays().forEach((day, list) -> calendar.makeUp(day, times(list), ""));
        return calendar.build();
    }

    private static List<WorkingTime> times(List<int[]> stretches) {
        return stretches.stream().map(s -> new WorkingTime(s[0], s[1])).toList();
    }
}
