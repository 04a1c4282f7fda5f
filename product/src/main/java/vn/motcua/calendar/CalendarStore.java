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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
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

    /**
     * Every row of every calendar. A row that is lost may have been of any of them.
     *
     * @throws ChangedOutside when a row is not what the log says of it, or is gone
     */
    KnownCalendars known() {
        return new KnownCalendars(
                rows.kept(LoggedTable.CALENDAR, (row, _) -> head(row)).whole(),
                rows.kept(
                                LoggedTable.CALENDAR_WEEK,
                                (row, _) -> new KnownCalendars.WeekVersion(
                                        row.getObject("id", UUID.class),
                                        calendar(row),
                                        row.getObject("valid_from", LocalDate.class),
                                        knownFromTo(row)))
                        .whole(),
                rows.kept(
                                LoggedTable.CALENDAR_WEEK_DAY,
                                (row, _) -> new KnownCalendars.WeekDay(
                                        row.getObject("week_version_id", UUID.class),
                                        DayOfWeek.valueOf(row.getString("day_of_week")),
                                        times(row)))
                        .whole(),
                rows.kept(
                                LoggedTable.CALENDAR_DAY,
                                (row, _) -> new KnownCalendars.Day(calendar(row), entry(row), knownFromTo(row)))
                        .whole(),
                rows.kept(
                                LoggedTable.CALENDAR_YEAR,
                                (row, _) -> new KnownCalendars.Year(
                                        calendar(row),
                                        row.getInt("year"),
                                        new KnownCalendars.Known(row.getObject("known_from", LocalDate.class), null)))
                        .whole());
    }

    private static CalendarId calendar(ResultSet row) throws SQLException {
        return new CalendarId(row.getString("calendar_id"));
    }

    private static KnownCalendars.Known knownFromTo(ResultSet row) throws SQLException {
        return new KnownCalendars.Known(
                row.getObject("known_from", LocalDate.class), row.getObject("withdrawn_from", LocalDate.class));
    }

    List<Head> heads() {
        var all = new RowsWhere("true order by t.parent_id nulls first, t.name_vi collate \"vi-VN-x-icu\"", Map.of());
        return rows.kept(LoggedTable.CALENDAR, all, (row, _) -> head(row)).sound();
    }

    /** @throws ChangedOutside when it is not what the log says of it */
    Optional<Head> head(CalendarId id) {
        return rows.kept(LoggedTable.CALENDAR, RowsWhere.is("id", id.value()), (row, _) -> head(row)).whole().stream()
                .findFirst();
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

    /** @throws ChangedOutside when one is not what the log says of it */
    List<DayRow> rows(CalendarId id, int year) {
        var ofYear = new RowsWhere(
                "t.calendar_id = :id and extract(year from t.day) = :year order by t.day, t.status, t.kind",
                Map.of("id", id.value(), "year", year));
        return rows.kept(LoggedTable.CALENDAR_DAY, ofYear, (row, _) -> row(row)).whole();
    }

    Optional<DayRow> row(CalendarId id, UUID dayRow) {
        var one = new RowsWhere("t.calendar_id = :id and t.id = :row", Map.of("id", id.value(), "row", dayRow));
        return rows.kept(LoggedTable.CALENDAR_DAY, one, (row, _) -> row(row)).whole().stream()
                .findFirst();
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
