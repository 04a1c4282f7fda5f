package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.KeptRows;
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

    /** Every agency there ever was, ordered by id, and those of which a row is in doubt. */
    KeptAgencies all() {
        var doubted = new HashMap<AgencyId, String>();
        var names = versions(LoggedTable.AGENCY_NAME, "name", doubted);
        var codes = versions(LoggedTable.AGENCY_CODE, "code", doubted);
        var agencies = rows.kept(LoggedTable.AGENCY, (row, _) -> agency(row, names, codes));
        doubt(agencies, doubted);
        return new KeptAgencies(
                agencies.sound().stream().flatMap(Optional::stream).toList(), doubted);
    }

    private Map<UUID, List<Agency.Version>> versions(LoggedTable table, String column, Map<AgencyId, String> doubted) {
        var versions = new HashMap<UUID, List<Agency.Version>>();
        var kept = rows.kept(
                table,
                (row, _) -> Map.entry(
                        Rows.uuid(row, "agency_id"), new Agency.Version(row.getString(column), Rows.validity(row))));
        kept.sound()
                .forEach(one -> versions.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        versions.values()
                .forEach(all ->
                        all.sort(Comparator.comparing(one -> one.validity().from())));
        doubt(kept, doubted);
        return versions;
    }

    /** A key begins with the agency's. */
    private static void doubt(KeptRows<?> kept, Map<AgencyId, String> doubted) {
        kept.lost()
                .forEach(key -> doubted.put(
                        new AgencyId(UUID.fromString(key.split("/", -1)[0])),
                        kept.table().table() + " " + key));
    }

    /** None where no name or no code is left, which is in doubt then. */
    private static Optional<Agency> agency(
            ResultSet rows, Map<UUID, List<Agency.Version>> names, Map<UUID, List<Agency.Version>> codes)
            throws SQLException {
        var id = Rows.uuid(rows, "id");
        if (!names.containsKey(id) || !codes.containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(new Agency(
                new AgencyId(id),
                AgencyKind.valueOf(rows.getString("kind")),
                new AreaCode(rows.getString("area_code")),
                Rows.agencyOrNull(rows, "parent_id"),
                rows.getString("calendar_id"),
                new Agency.Contact(rows.getString("address"), rows.getString("phone")),
                Rows.validity(rows),
                names.getOrDefault(id, List.of()),
                codes.getOrDefault(id, List.of())));
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
