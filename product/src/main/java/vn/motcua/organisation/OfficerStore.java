package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;

/** Tables {@code organisation.unit}, {@code position}, {@code officer} and {@code assignment}. */
@Component
class OfficerStore {
    private static final String OFFICERS = """
            select officer.id, officer.account, officer.name, officer.title,
                   assignment.id as assignment_id, unit.agency_id, unit.id as unit_id, unit.name as unit,
                   position.name as position, assignment.roles, assignment.seconded_from,
                   assignment.valid_from, assignment.valid_to
              from organisation.officer
              left join organisation.assignment
                     on assignment.officer_id = officer.id and assignment.withdrawn_at is null
              left join organisation.position on position.id = assignment.position_id
              left join organisation.unit on unit.id = position.unit_id
            """;

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    OfficerStore(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer with all assignments there ever were. */
    Optional<Officer> find(AccountId account) {
        var rows = jdbc.sql(OFFICERS + "where officer.account = :account order by assignment.valid_from")
                .param("account", account.value())
                .query(OfficerStore::row)
                .list();
        return grouped(rows).stream().findFirst();
    }

    Optional<Officer> find(OfficerId id) {
        var rows = jdbc.sql(OFFICERS + "where officer.id = :id order by assignment.valid_from")
                .param("id", id.value())
                .query(OfficerStore::row)
                .list();
        return grouped(rows).stream().findFirst();
    }

    Optional<Officer> having(AssignmentId id) {
        var account = jdbc.sql("""
                select officer.account
                  from organisation.assignment
                  join organisation.officer on officer.id = assignment.officer_id
                 where assignment.id = :id and assignment.withdrawn_at is null
                """).param("id", id.value()).query(String.class).optional();
        return account.map(AccountId::new).flatMap(this::find);
    }

    /** Who ever was assigned to the agency, each with the assignments there only, ordered by name. */
    List<Officer> inAgency(AgencyId agency) {
        var rows = jdbc.sql(OFFICERS + """
                where unit.agency_id = :agency
                order by officer.name collate "vi-VN-x-icu", officer.id, assignment.valid_from
                """)
                .param("agency", agency.value())
                .query(OfficerStore::row)
                .list();
        return grouped(rows);
    }

    private record Row(Officer officer, @Nullable Assignment assignment) {}

    private static List<Officer> grouped(List<Row> rows) {
        var assignments = new LinkedHashMap<OfficerId, List<Row>>();
        rows.forEach(row -> assignments
                .computeIfAbsent(row.officer().id(), _ -> new ArrayList<>())
                .add(row));
        return assignments.values().stream()
                .map(all -> {
                    var officer = all.getFirst().officer();
                    var own = new ArrayList<Assignment>();
                    for (var row : all) {
                        if (row.assignment() != null) {
                            own.add(row.assignment());
                        }
                    }
                    return new Officer(officer.id(), officer.account(), officer.name(), officer.title(), own);
                })
                .toList();
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        var officer = new Officer(
                new OfficerId(Rows.uuid(rows, "id")),
                new AccountId(rows.getString("account")),
                rows.getString("name"),
                rows.getString("title"),
                List.of());
        return new Row(officer, rows.getObject("assignment_id") == null ? null : assignment(rows));
    }

    private static Assignment assignment(ResultSet rows) throws SQLException {
        var roles = Arrays.stream((String[]) rows.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Assignment(
                new AssignmentId(Rows.uuid(rows, "assignment_id")),
                new AgencyId(Rows.uuid(rows, "agency_id")),
                new Assignment.Unit(new UnitId(Rows.uuid(rows, "unit_id")), rows.getString("unit")),
                rows.getString("position"),
                roles,
                Rows.agencyOrNull(rows, "seconded_from"),
                Rows.validity(rows));
    }

    List<Assignment.Unit> units(AgencyId agency, LocalDate day) {
        return jdbc.sql("""
                select id, name from organisation.unit
                 where agency_id = :agency and valid_from <= :day and (valid_to is null or valid_to >= :day)
                 order by name collate "vi-VN-x-icu"
                """)
                .param("agency", agency.value())
                .param("day", day)
                .query((rows, _) -> new Assignment.Unit(new UnitId(Rows.uuid(rows, "id")), rows.getString("name")))
                .list();
    }

    OfficerId put(Appointment.Person person) {
        rows.changing(
                LoggedTable.OFFICER, RowsWhere.is("account", person.account().value()));
        var id = new OfficerId(jdbc.sql("""
                insert into organisation.officer as officer (id, account, name, title)
                values (:id, :account, :name, :title)
                    on conflict (account) do update set name = excluded.name, title = excluded.title
                returning officer.id
                """)
                .param("id", fresh())
                .param("account", person.account().value())
                .param("name", person.name())
                .param("title", person.title())
                .query(UUID.class)
                .single());
        rows.added(LoggedTable.OFFICER, id.value());
        return id;
    }

    /** The unit of that name in force on the day or later; a new one when there is none. */
    UUID unit(AgencyId agency, String name, LocalDate from) {
        var there = rows.held(
                LoggedTable.UNIT,
                named("agency_id", agency.value(), name, from),
                (row, _) -> new Begun(Rows.uuid(row, "id"), row.getObject("valid_from", LocalDate.class)));
        there.stream().filter(unit -> unit.from().isAfter(from)).forEach(unit -> {
            rows.changing(LoggedTable.UNIT, unit.id());
            jdbc.sql("update organisation.unit set valid_from = :from where id = :id")
                    .param("id", unit.id())
                    .param("from", from)
                    .update();
        });
        return there.stream().map(Begun::id).findFirst().orElseGet(() -> {
            var id = fresh();
            rows.added(LoggedTable.UNIT, id);
            jdbc.sql("""
                    insert into organisation.unit (id, agency_id, name, valid_from)
                    values (:id, :agency, :name, :from)
                    """)
                    .param("id", id)
                    .param("agency", agency.value())
                    .param("name", name)
                    .param("from", from)
                    .update();
            return id;
        });
    }

    /** The position of that name in force on the day or later; a new one when there is none. */
    UUID position(UUID unit, String name, LocalDate from) {
        var there = rows.held(
                LoggedTable.POSITION,
                named("unit_id", unit, name, from),
                (row, _) -> new Begun(Rows.uuid(row, "id"), row.getObject("valid_from", LocalDate.class)));
        there.stream().filter(position -> position.from().isAfter(from)).forEach(position -> {
            rows.changing(LoggedTable.POSITION, position.id());
            jdbc.sql("update organisation.position set valid_from = :from where id = :id")
                    .param("id", position.id())
                    .param("from", from)
                    .update();
        });
        return there.stream().map(Begun::id).findFirst().orElseGet(() -> {
            var id = fresh();
            rows.added(LoggedTable.POSITION, id);
            jdbc.sql("""
                    insert into organisation.position (id, unit_id, name, valid_from)
                    values (:id, :unit, :name, :from)
                    """)
                    .param("id", id)
                    .param("unit", unit)
                    .param("name", name)
                    .param("from", from)
                    .update();
            return id;
        });
    }

    private record Begun(UUID id, LocalDate from) {}

    private static RowsWhere named(String within, UUID whole, String name, LocalDate from) {
        return new RowsWhere(
                "t." + within + " = :whole and t.name = :name and (t.valid_to is null or t.valid_to >= :from)"
                        + " order by t.valid_from limit 1",
                Map.of("whole", whole, "name", name, "from", from));
    }

    AssignmentId assign(OfficerId officer, UUID position, Appointment wish) {
        var id = fresh();
        rows.added(LoggedTable.ASSIGNMENT, id);
        var seconded = wish.secondedFrom();
        jdbc.sql("""
                insert into organisation.assignment
                       (id, officer_id, position_id, roles, seconded_from, valid_from, valid_to)
                values (:id, :officer, :position, :roles, :seconded, :from, :to)
                """)
                .param("id", id)
                .param("officer", officer.value())
                .param("position", position)
                .param("roles", wish.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("seconded", seconded == null ? null : seconded.value())
                .param("from", wish.validity().from())
                .param("to", wish.validity().to())
                .update();
        return new AssignmentId(id);
    }

    void end(AssignmentId id, LocalDate lastDay) {
        rows.changing(LoggedTable.ASSIGNMENT, id.value());
        jdbc.sql("update organisation.assignment set valid_to = :last where id = :id")
                .param("id", id.value())
                .param("last", lastDay)
                .update();
    }

    /** It stays as a record and counts for nothing. */
    void withdraw(AssignmentId id, Instant now) {
        rows.changing(LoggedTable.ASSIGNMENT, id.value());
        jdbc.sql("update organisation.assignment set withdrawn_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private UUID fresh() {
        return Uuid7.at(clock.instant());
    }
}
