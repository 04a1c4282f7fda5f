package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import motcua.vietnamese.LunarCalendar;

/**
 * The days off that the law gives in a year (Bộ luật Lao động 2019, Đ. 112; Nghị quyết 28/2026/QH16), with the lunar ones
 * calculated, and the days off in place of those that fall on a weekly rest day (Đ. 111). Which days around the New Year and
 * National Day are taken, and which are swapped, the Prime Minister decides: this is a proposal for people to confirm.
 */
final class YearProposal {
    private static final String LAW = "Đề xuất theo Bộ luật Lao động 2019, Đ. 112";
    private static final String LUNAR = LAW + " và tính toán âm lịch";
    private static final String REPLACED = "Đề xuất theo Bộ luật Lao động 2019, Đ. 111 khoản 3";
    private static final String CULTURE = "Đề xuất theo Nghị quyết 28/2026/QH16";
    private static final int FIRST_YEAR_OF_CULTURE_DAY = 2026;
    private static final int NEW_YEAR_DAYS = 5;

    private final Week week;
    private final List<DayRow.Entry> days = new ArrayList<>();

    private YearProposal(Week week) {
        this.week = week;
    }

    static List<DayRow.Entry> of(int year, Week week) {
        var proposal = new YearProposal(week);
        proposal.holidays(year);
        proposal.replacements();
        proposal.days.sort(java.util.Comparator.comparing(DayRow.Entry::day));
        return List.copyOf(proposal.days);
    }

    private void holidays(int year) {
        add(LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch", "New Year's Day", LAW);
        var newYear = LunarCalendar.newYear(year);
        var eve = newYear.minusDays(daysBeforeNewYear(newYear.getDayOfWeek()));
        for (int i = 0; i < NEW_YEAR_DAYS; i++) {
            add(eve.plusDays(i), "Tết Nguyên đán", "Lunar New Year", LUNAR);
        }
        add(LunarCalendar.date(year, 3, 10), "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day", LUNAR);
        add(LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng", "Reunification Day", LAW);
        add(LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế lao động", "Labour Day", LAW);
        var national = LocalDate.of(year, Month.SEPTEMBER, 2);
        add(national, "Quốc khánh", "National Day", LAW);
        add(besideNationalDay(national), "Quốc khánh", "National Day", LAW);
        if (year >= FIRST_YEAR_OF_CULTURE_DAY) {
            add(LocalDate.of(year, Month.NOVEMBER, 24), "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day", CULTURE);
        }
    }

    private void add(LocalDate day, String vietnamese, String english, String source) {
        days.add(DayRow.Entry.off(day, DayKind.HOLIDAY, vietnamese, english, source));
    }

    /** As decided in 2021–2026: two days before, but one when the year begins on a Monday or Tuesday. */
    private static int daysBeforeNewYear(DayOfWeek firstDay) {
        return firstDay == DayOfWeek.MONDAY || firstDay == DayOfWeek.TUESDAY ? 1 : 2;
    }

    /** The neighbour that makes the longer rest. */
    private static LocalDate besideNationalDay(LocalDate national) {
        return switch (national.getDayOfWeek()) {
            case SUNDAY, MONDAY, THURSDAY -> national.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> national.minusDays(1);
        };
    }

    /** Each holiday on a weekly rest day moves to the next working day that is still free. */
    private void replacements() {
        Set<LocalDate> taken = new HashSet<>();
        days.forEach(day -> taken.add(day.day()));
        for (var holiday : List.copyOf(days)) {
            if (!week.on(holiday.day().getDayOfWeek()).isEmpty()) {
                continue;
            }
            var day = holiday.day().plusDays(1);
            while (week.on(day.getDayOfWeek()).isEmpty() || taken.contains(day)) {
                day = day.plusDays(1);
            }
            taken.add(day);
            days.add(DayRow.Entry.off(
                    day,
                    DayKind.COMPENSATION,
                    "Nghỉ bù " + holiday.nameVi(),
                    "In place of " + holiday.nameEn(),
                    REPLACED));
        }
    }
}
