package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Tables {@code organisation.agency}, {@code agency_name} and {@code agency_code}. */
@Component
class AgencyStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    AgencyStore(JdbcClient jdbc, RowLog rows) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Every agency there ever was, ordered by id. */
    List<Agency> all() {
        var names = versions("select agency_id, name as text, valid_from, valid_to from organisation.agency_name");
        var codes = versions("select agency_id, code as text, valid_from, valid_to from organisation.agency_code");
        return jdbc.sql("""
                select id, kind, area_code, parent_id, calendar_id, address, phone, valid_from, valid_to
                  from organisation.agency
                 order by id
                """).query((rows, _) -> agency(rows, names, codes)).list();
    }

    private Map<UUID, List<Agency.Version>> versions(String sql) {
        var versions = new HashMap<UUID, List<Agency.Version>>();
        jdbc.sql(sql + " order by agency_id, valid_from").query(rows -> {
            versions.computeIfAbsent(Rows.uuid(rows, "agency_id"), _ -> new ArrayList<>())
                    .add(new Agency.Version(rows.getString("text"), Rows.validity(rows)));
        });
        return versions;
    }

    private static Agency agency(
            ResultSet rows, Map<UUID, List<Agency.Version>> names, Map<UUID, List<Agency.Version>> codes)
            throws SQLException {
        var id = Rows.uuid(rows, "id");
        return new Agency(
                new AgencyId(id),
                AgencyKind.valueOf(rows.getString("kind")),
                new AreaCode(rows.getString("area_code")),
                Rows.agencyOrNull(rows, "parent_id"),
                rows.getString("calendar_id"),
                new Agency.Contact(rows.getString("address"), rows.getString("phone")),
                Rows.validity(rows),
                names.getOrDefault(id, List.of()),
                codes.getOrDefault(id, List.of()));
    }

    void add(AgencyId id, OpenAgency wish) {
        rows.added(LoggedTable.AGENCY, id.value());
        jdbc.sql("""
                insert into organisation.agency
                       (id, kind, area_code, parent_id, calendar_id, address, phone, valid_from)
                values (:id, :kind, :area, :parent, :calendar, :address, :phone, :from)
                """)
                .param("id", id.value())
                .param("kind", wish.kind().name())
                .param("area", wish.area().value())
                .param("parent", valueOrNull(wish.parent()))
                .param("calendar", wish.calendarId())
                .param("address", wish.contact().address())
                .param("phone", wish.contact().phone())
                .param("from", wish.from())
                .update();
        addName(id, wish.name(), wish.from());
        addCode(id, wish.code(), wish.from());
    }

    /** The name before it ends on the day before. */
    void addName(AgencyId id, String name, LocalDate from) {
        rows.changing(LoggedTable.AGENCY_NAME, inForce(id, from));
        rows.added(LoggedTable.AGENCY_NAME);
        jdbc.sql("""
                update organisation.agency_name set valid_to = :before
                 where agency_id = :id and valid_from < :from and (valid_to is null or valid_to >= :from)
                """)
                .param("id", id.value())
                .param("from", from)
                .param("before", from.minusDays(1))
                .update();
        jdbc.sql("insert into organisation.agency_name (agency_id, name, valid_from) values (:id, :name, :from)")
                .param("id", id.value())
                .param("name", name)
                .param("from", from)
                .update();
    }

    /** The code before it ends on the day before. */
    void addCode(AgencyId id, String code, LocalDate from) {
        rows.changing(LoggedTable.AGENCY_CODE, inForce(id, from));
        rows.added(LoggedTable.AGENCY_CODE);
        jdbc.sql("""
                update organisation.agency_code set valid_to = :before
                 where agency_id = :id and valid_from < :from and (valid_to is null or valid_to >= :from)
                """)
                .param("id", id.value())
                .param("from", from)
                .param("before", from.minusDays(1))
                .update();
        jdbc.sql("insert into organisation.agency_code (agency_id, code, valid_from) values (:id, :code, :from)")
                .param("id", id.value())
                .param("code", code)
                .param("from", from)
                .update();
    }

    private static RowsWhere inForce(AgencyId id, LocalDate day) {
        return new RowsWhere(
                "t.agency_id = :id and t.valid_from < :day and (t.valid_to is null or t.valid_to >= :day)",
                Map.of("id", id.value(), "day", day));
    }

    void describe(AgencyId id, Agency.Contact contact, @Nullable String calendarId) {
        rows.changing(LoggedTable.AGENCY, id.value());
        jdbc.sql("""
                update organisation.agency set address = :address, phone = :phone, calendar_id = :calendar
                 where id = :id
                """)
                .param("id", id.value())
                .param("address", contact.address())
                .param("phone", contact.phone())
                .param("calendar", calendarId)
                .update();
    }

    /** The agency ends, and with it its name, its code, its units, positions and assignments. */
    void close(AgencyId id, LocalDate lastDay) {
        CLOSING.forEach((table, ending) -> {
            rows.changing(table, new RowsWhere(ending, Map.of("id", id.value(), "last", lastDay)));
            jdbc.sql("update " + table.table() + " t set valid_to = :last where " + ending)
                    .param("id", id.value())
                    .param("last", lastDay)
                    .update();
        });
    }

    private static final Map<LoggedTable, String> CLOSING = closing();

    private static Map<LoggedTable, String> closing() {
        var ending = " and (t.valid_to is null or t.valid_to > :last)";
        var units = "(select unit.id from organisation.unit where unit.agency_id = :id)";
        var positions = "(select position.id from organisation.position where position.unit_id in " + units + ")";
        var closing = new LinkedHashMap<LoggedTable, String>();
        closing.put(LoggedTable.AGENCY, "t.id = :id");
        closing.put(LoggedTable.AGENCY_NAME, "t.agency_id = :id" + ending);
        closing.put(LoggedTable.AGENCY_CODE, "t.agency_id = :id" + ending);
        closing.put(LoggedTable.ASSIGNMENT, "t.position_id in " + positions + ending + " and t.withdrawn_at is null");
        closing.put(LoggedTable.POSITION, "t.unit_id in " + units + ending);
        closing.put(LoggedTable.UNIT, "t.agency_id = :id" + ending);
        return closing;
    }

    /** Whether a unit, position or assignment of the agency begins only after the day. */
    boolean hasLaterEntries(AgencyId id, LocalDate day) {
        return jdbc.sql("""
                select exists (
                    select 1
                      from organisation.unit
                      left join organisation.position on position.unit_id = unit.id
                      left join organisation.assignment
                             on assignment.position_id = position.id and assignment.withdrawn_at is null
                     where unit.agency_id = :id
                       and greatest(unit.valid_from, position.valid_from, assignment.valid_from) > :day)
                """)
                .param("id", id.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID valueOrNull(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }
}
