package vn.motcua.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The calendars that come with the product, as files beside this class; each is put into the records at the first start. */
final class ShippedCalendars {
    private static final JsonMapper JSON = new JsonMapper();

    private ShippedCalendars() {}

    /** A calendar as its file says it. */
    record Shipped(
            CalendarId id,
            String nameVi,
            String nameEn,
            ZoneId zone,
            LocalDate knownFrom,
            LocalDate weekFrom,
            Week week,
            String source,
            List<Integer> years,
            List<DayRow.Entry> days) {

        WorkingCalendar calendar() {
            var calendar = WorkingCalendar.of(zone, week).covering(Collections.min(years), Collections.max(years));
            for (var day : days) {
                if (day.kind() == DayKind.MAKE_UP) {
                    calendar.makeUp(day.day(), day.times(), day.nameVi());
                } else {
                    calendar.dayOff(day.day(), day.kind(), day.nameVi());
                }
            }
            return calendar.build();
        }
    }

    /** Calendar of the province as shipped, without database. */
    static WorkingCalendar province() {
        return read("province.json").calendar();
    }

    static List<Shipped> all() {
        return List.of(read("province.json"));
    }

    private record File(
            String id,
            String nameVi,
            String nameEn,
            String zone,
            LocalDate knownFrom,
            LocalDate weekFrom,
            Map<DayOfWeek, List<String>> week,
            String source,
            List<Integer> years,
            List<FileDay> days) {}

    private record FileDay(
            LocalDate day,
            DayKind kind,
            String nameVi,
            String nameEn,
            String source,
            @Nullable List<String> times) {}

    private static Shipped read(String name) {
        try (var in = ShippedCalendars.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The calendar " + name + " must be on the class path, but is not");
            }
            var file = JSON.readValue(in, File.class);
            var week = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
            file.week.forEach((day, times) -> week.put(day, times(times)));
            var days = new ArrayList<DayRow.Entry>();
            for (var day : file.days) {
                days.add(new DayRow.Entry(day.day, day.kind, times(day.times), day.nameVi, day.nameEn, day.source));
            }
            return new Shipped(
                    new CalendarId(file.id),
                    file.nameVi,
                    file.nameEn,
                    ZoneId.of(file.zone),
                    file.knownFrom,
                    file.weekFrom,
                    new Week(week),
                    file.source,
                    file.years,
                    days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<WorkingTime> times(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(WorkingTime::parse).toList();
    }
}
