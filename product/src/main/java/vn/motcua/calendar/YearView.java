package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Frame;

/**
 * A year of a calendar as pages show it.
 *
 * @param months none when the calendar does not cover the year
 * @param rows every row of the records in this year, proposals too; none on the public page
 */
record YearView(
        CalendarStore.Head head,
        int year,
        boolean isCovered,
        List<WeekDay> week,
        List<MonthRow> months,
        List<DayRow> rows,
        boolean mayBeOpened,
        ChangeCalendar.@Nullable Reason refused) {

    record WeekDay(DayOfWeek day, String times) {}

    record MonthRow(int month, int workingDays, List<SpecialDay> exceptions) {}

    record SpecialDay(LocalDate day, DayKind kind, String nameVi, String nameEn, String times) {}

    static String weekday(Frame frame, LocalDate day) {
        return frame.text("calendar.weekday." + day.getDayOfWeek());
    }

    String name(Frame frame) {
        return frame.either(head.nameVi(), head.nameEn());
    }

    String base() {
        return "/quan-tri/lich-lam-viec/" + head.id();
    }

    boolean hasProposals() {
        return rows.stream().anyMatch(row -> row.status() == DayRow.Status.PROPOSED);
    }

    static List<WeekDay> week(Week week) {
        var days = new ArrayList<WeekDay>();
        for (var day : DayOfWeek.values()) {
            days.add(new WeekDay(day, text(week.on(day))));
        }
        return days;
    }

    static List<MonthRow> months(WorkingCalendar calendar, int year, List<DayRow.Entry> entries) {
        var months = new ArrayList<MonthRow>();
        for (var month : Month.values()) {
            int workingDays = 0;
            var first = LocalDate.of(year, month, 1);
            for (var day = first; day.getMonth() == month; day = day.plusDays(1)) {
                workingDays += calendar.isWorkingDay(day) ? 1 : 0;
            }
            var exceptions = entries.stream()
                    .filter(entry ->
                            entry.day().getYear() == year && entry.day().getMonth() == month)
                    .map(entry -> new SpecialDay(
                            entry.day(), entry.kind(), entry.nameVi(), entry.nameEn(), text(entry.times())))
                    .toList();
            months.add(new MonthRow(month.getValue(), workingDays, exceptions));
        }
        return months;
    }

    static String text(List<WorkingTime> times) {
        return String.join(
                ", ",
                times.stream().map(time -> time.toString().replace("-", "–")).toList());
    }
}
