package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.NotFound;

/** Gathers what the pages show of a year. */
@Component
class YearViews {
    private final CalendarStore store;
    private final Calendars calendars;
    private final Clock clock;

    YearViews(CalendarStore store, Calendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    CalendarStore.Head head(String id) {
        var head = CalendarId.isValid(id)
                ? store.head(new CalendarId(id))
                : java.util.Optional.<CalendarStore.Head>empty();
        return head.orElseThrow(() -> new NotFound("calendar " + id));
    }

    YearView year(String id, @Nullable Integer asked, boolean withRows, ChangeCalendar.@Nullable Reason refused) {
        var head = head(id);
        var today = LocalDate.now(clock);
        int year = asked == null ? today.getYear() : asked;
        if (year < WorkingCalendar.YEAR_MIN || year > WorkingCalendar.YEAR_MAX) {
            throw new NotFound("year " + year);
        }
        var calendar = calendars.inForce(head.id(), today);
        var rows = withRows ? store.rows(head.id(), year) : List.<DayRow>of();
        boolean isCovered = calendar.covers(year);
        return new YearView(
                head,
                year,
                isCovered,
                YearView.week(calendar.weekOn(LocalDate.of(year, 12, 31))),
                isCovered ? YearView.months(calendar, year, entries(head, today)) : List.of(),
                rows,
                !isCovered && rows.stream().anyMatch(row -> row.status() == DayRow.Status.CONFIRMED),
                refused);
    }

    private List<DayRow.Entry> entries(CalendarStore.Head head, LocalDate today) {
        var known = store.known();
        var entries = new ArrayList<>(known.days(head.id(), today));
        var parent = head.parent();
        if (parent != null) {
            entries.addAll(known.days(parent, today));
        }
        entries.sort(Comparator.comparing(DayRow.Entry::day));
        return entries;
    }
}
