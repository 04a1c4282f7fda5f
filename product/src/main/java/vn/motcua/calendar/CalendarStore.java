package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;

/** The only class that knows the tables of the calendars. */
@Component
class CalendarStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    CalendarStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Head of a calendar. */
    record Head(
            CalendarId id,
            String nameVi,
            String nameEn,
            ZoneId zone,
            @Nullable CalendarId parent) {}

    /** Who decides, and when. */
    record Decision(String by, Instant at, LocalDate on) {}

    List<Head> heads() {
        return jdbc.sql("""
                select id, name_vi, name_en, zone, parent_id from calendar.working_calendar
                 order by parent_id nulls first, name_vi collate "vi-VN-x-icu"
                """).query((row, _) -> head(row)).list();
    }

    Optional<Head> head(CalendarId id) {
        return jdbc.sql("select id, name_vi, name_en, zone, parent_id from calendar.working_calendar where id = :id")
                .param("id", id.value())
                .query((row, _) -> head(row))
                .optional();
    }

    private static Head head(ResultSet row) throws SQLException {
        var parent = row.getString("parent_id");
        return new Head(
                new CalendarId(row.getString("id")),
                row.getString("name_vi"),
                row.getString("name_en"),
                ZoneId.of(row.getString("zone")),
                parent == null ? null : new CalendarId(parent));
    }

    /** @return whether it is new */
    @Transactional
    boolean addHead(Head head) {
        var parent = head.parent();
        rows.added(LoggedTable.CALENDAR, head.id().value());
        return jdbc.sql("""
                insert into calendar.working_calendar (id, name_vi, name_en, zone, parent_id)
                values (:id, :nameVi, :nameEn, :zone, :parent)
                on conflict (id) do nothing
                """)
                        .param("id", head.id().value())
                        .param("nameVi", head.nameVi())
                        .param("nameEn", head.nameEn())
                        .param("zone", head.zone().getId())
                        .param("parent", parent == null ? null : parent.value())
                        .update()
                == 1;
    }

    /** Serialises the changes of one calendar. */
    void lock(CalendarId id) {
        jdbc.sql("select id from calendar.working_calendar where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Tells the versions of a calendar and of its parent apart: each change of either moves one of these counts. */
    String version(CalendarId id) {
        return jdbc.sql("""
                select string_agg(concat_ws('.', c.id,
                           (select count(*) from calendar.day_exception d where d.calendar_id = c.id),
                           (select count(*) from calendar.day_exception d
                             where d.calendar_id = c.id and d.status <> 'PROPOSED'),
                           (select count(*) from calendar.day_exception d
                             where d.calendar_id = c.id and d.status = 'WITHDRAWN'),
                           (select count(*) from calendar.week_version w where w.calendar_id = c.id),
                           (select count(*) from calendar.covered_year y where y.calendar_id = c.id)), '_' order by c.id)
                  from calendar.working_calendar c
                 where c.id = :id or c.id = (select parent_id from calendar.working_calendar where id = :id)
                """).param("id", id.value()).query(String.class).single();
    }

    // ---- weeks ----

    NavigableMap<LocalDate, Week> weeks(CalendarId id, LocalDate knownOn) {
        record Row(LocalDate validFrom, DayOfWeek day, List<WorkingTime> times) {}
        var rows = jdbc.sql("""
                select v.valid_from, d.day_of_week, d.times
                  from calendar.week_version v join calendar.week_day d on d.week_version_id = v.id
                 where v.calendar_id = :id and v.known_from <= :knownOn
                   and (v.withdrawn_from is null or v.withdrawn_from > :knownOn)
                """)
                .param("id", id.value())
                .param("knownOn", knownOn)
                .query((row, _) -> new Row(
                        row.getObject("valid_from", LocalDate.class),
                        DayOfWeek.valueOf(row.getString("day_of_week")),
                        times(row)))
                .list();
        var days = new TreeMap<LocalDate, Map<DayOfWeek, List<WorkingTime>>>();
        for (var row : rows) {
            days.computeIfAbsent(row.validFrom, _ -> new EnumMap<>(DayOfWeek.class))
                    .put(row.day, row.times);
        }
        var weeks = new TreeMap<LocalDate, Week>();
        days.forEach((validFrom, times) -> weeks.put(validFrom, new Week(times)));
        return weeks;
    }

    @Transactional
    void addWeek(CalendarId id, LocalDate validFrom, Week week, String source, LocalDate knownFrom) {
        rows.changing(
                LoggedTable.CALENDAR_WEEK,
                new RowsWhere(
                        "t.calendar_id = :id and t.valid_from = :validFrom and t.withdrawn_from is null",
                        Map.of("id", id.value(), "validFrom", validFrom)));
        jdbc.sql("""
                update calendar.week_version set withdrawn_from = greatest(known_from, :knownFrom)
                 where calendar_id = :id and valid_from = :validFrom and withdrawn_from is null
                """)
                .param("id", id.value())
                .param("validFrom", validFrom)
                .param("knownFrom", knownFrom)
                .update();
        var version = UUID.randomUUID();
        rows.added(LoggedTable.CALENDAR_WEEK, version);
        rows.added(LoggedTable.CALENDAR_WEEK_DAY);
        jdbc.sql("""
                insert into calendar.week_version (id, calendar_id, valid_from, source, known_from)
                values (:version, :id, :validFrom, :source, :knownFrom)
                """)
                .param("version", version)
                .param("id", id.value())
                .param("validFrom", validFrom)
                .param("source", source)
                .param("knownFrom", knownFrom)
                .update();
        week.times()
                .forEach((day, times) -> jdbc.sql("""
                        insert into calendar.week_day (week_version_id, day_of_week, times)
                        values (:version, :day, :times)
                        """)
                        .param("version", version)
                        .param("day", day.name())
                        .param("times", texts(times))
                        .update());
    }

    // ---- days ----

    /** Confirmed days as they were known on a date. */
    List<DayRow.Entry> days(CalendarId id, LocalDate knownOn) {
        return jdbc.sql("""
                select day, kind, times, name_vi, name_en, source from calendar.day_exception
                 where calendar_id = :id and known_from <= :knownOn
                   and (withdrawn_from is null or withdrawn_from > :knownOn)
                 order by day, kind
                """)
                .param("id", id.value())
                .param("knownOn", knownOn)
                .query((row, _) -> entry(row))
                .list();
    }

    List<DayRow> rows(CalendarId id, int year) {
        return jdbc.sql("""
                select id, day, kind, times, name_vi, name_en, source, status from calendar.day_exception
                 where calendar_id = :id and extract(year from day) = :year
                 order by day, status, kind
                """)
                .param("id", id.value())
                .param("year", year)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<DayRow> row(CalendarId id, UUID dayRow) {
        return jdbc.sql("""
                select id, day, kind, times, name_vi, name_en, source, status from calendar.day_exception
                 where calendar_id = :id and id = :dayRow
                """)
                .param("id", id.value())
                .param("dayRow", dayRow)
                .query((row, _) -> row(row))
                .optional();
    }

    /** Adds a proposed day unless the day is already there in any state, so that a refused proposal does not come back. */
    @Transactional
    boolean propose(CalendarId id, DayRow.Entry entry, Instant now) {
        return insert(id, entry, DayRow.Status.PROPOSED, null, now, true);
    }

    @Transactional
    boolean addConfirmed(CalendarId id, DayRow.Entry entry, LocalDate knownFrom, Instant now, boolean onlyIfNew) {
        return insert(id, entry, DayRow.Status.CONFIRMED, knownFrom, now, onlyIfNew);
    }

    private boolean insert(
            CalendarId id,
            DayRow.Entry entry,
            DayRow.Status status,
            @Nullable LocalDate knownFrom,
            Instant now,
            boolean onlyIfNew) {
        var dayRow = Uuid7.at(now);
        rows.added(LoggedTable.CALENDAR_DAY, dayRow);
        return jdbc.sql("""
                insert into calendar.day_exception
                       (id, calendar_id, day, kind, times, name_vi, name_en, source, status, known_from)
                select :row, :id, :day, :kind, cast(:times as text[]), :nameVi, :nameEn, :source, :status, cast(:knownFrom as date)
                 where not (:onlyIfNew and exists (
                       select 1 from calendar.day_exception e
                        where e.calendar_id = :id and e.day = :day and e.kind = :kind))
                on conflict (calendar_id, day, kind) where status <> 'WITHDRAWN' do nothing
                """)
                        .param("row", dayRow)
                        .param("id", id.value())
                        .param("day", entry.day())
                        .param("kind", entry.kind().name())
                        .param(
                                "times",
                                entry.kind() == DayKind.MAKE_UP ? texts(entry.times()) : null,
                                java.sql.Types.ARRAY)
                        .param("nameVi", entry.nameVi())
                        .param("nameEn", entry.nameEn())
                        .param("source", entry.source())
                        .param("status", status.name())
                        .param("knownFrom", knownFrom)
                        .param("onlyIfNew", onlyIfNew)
                        .update()
                == 1;
    }

    @Transactional
    void confirm(UUID dayRow, Decision decision) {
        rows.changing(LoggedTable.CALENDAR_DAY, dayRow);
        jdbc.sql("""
                update calendar.day_exception
                   set status = 'CONFIRMED', known_from = :on, decided_by = :by, decided_at = :at
                 where id = :row and status = 'PROPOSED'
                """)
                .param("row", dayRow)
                .param("on", decision.on())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    void withdraw(UUID dayRow, Decision decision) {
        rows.changing(LoggedTable.CALENDAR_DAY, dayRow);
        jdbc.sql("""
                update calendar.day_exception
                   set status = 'WITHDRAWN', withdrawn_from = :on, decided_by = :by, decided_at = :at
                 where id = :row and status <> 'WITHDRAWN'
                """)
                .param("row", dayRow)
                .param("on", decision.on())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    // ---- years ----

    /** Years of the calendar and of its parent. */
    List<Integer> years(CalendarId id, LocalDate knownOn) {
        return jdbc.sql("""
                select distinct y.year
                  from calendar.working_calendar c
                  join calendar.covered_year y on y.calendar_id in (c.id, c.parent_id)
                 where c.id = :id and y.known_from <= :knownOn
                 order by y.year
                """)
                .param("id", id.value())
                .param("knownOn", knownOn)
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    @Transactional
    void cover(CalendarId id, int year, LocalDate knownFrom, String by, Instant at) {
        rows.added(LoggedTable.CALENDAR_YEAR);
        jdbc.sql("""
                insert into calendar.covered_year (calendar_id, year, known_from, opened_by, opened_at)
                values (:id, :year, :knownFrom, :by, :at)
                on conflict (calendar_id, year) do nothing
                """)
                .param("id", id.value())
                .param("year", year)
                .param("knownFrom", knownFrom)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DayRow row(ResultSet row) throws SQLException {
        return new DayRow(row.getObject("id", UUID.class), entry(row), DayRow.Status.valueOf(row.getString("status")));
    }

    private static DayRow.Entry entry(ResultSet row) throws SQLException {
        return new DayRow.Entry(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                times(row),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("source"));
    }

    private static List<WorkingTime> times(ResultSet row) throws SQLException {
        var array = row.getArray("times");
        if (array == null) {
            return new ArrayList<>();
        }
        return Arrays.stream((String[]) array.getArray())
                .map(WorkingTime::parse)
                .toList();
    }

    private static String[] texts(List<WorkingTime> times) {
        return times.stream().map(WorkingTime::toString).toArray(String[]::new);
    }
}
