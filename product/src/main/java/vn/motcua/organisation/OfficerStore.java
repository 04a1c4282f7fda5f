package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    OfficerStore(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer with all assignments there ever were. */
    KeptOfficers find(AccountId account) {
        return officers(RowsWhere.is("account", account.value()));
    }

    private KeptOfficers find(OfficerId id) {
        return officers(RowsWhere.is("id", id.value()));
    }

    private KeptOfficers officers(RowsWhere which) {
        var officers = rows.kept(LoggedTable.OFFICER, which, (row, _) -> officer(row));
        var ids = officers.sound().stream().map(officer -> officer.id().value()).toList();
        var given = rows.kept(LoggedTable.ASSIGNMENT, among("officer_id", ids), (row, _) -> given(row));
        var seats = seats(given.sound().stream().map(Given::position).toList());
        return KeptOfficers.of(officers, given, seats);
    }

    private Seats seats(List<UUID> ids) {
        var positions = rows.kept(LoggedTable.POSITION, among("id", ids), (row, _) -> position(row));
        var within = positions.sound().stream().map(Seats.Position::unit).toList();
        return new Seats(positions, rows.kept(LoggedTable.UNIT, among("id", within), (row, _) -> unit(row)));
    }

    private static RowsWhere among(String column, List<UUID> values) {
        return new RowsWhere(
                "t." + column + " = any(:values::uuid[])",
                Map.of("values", values.stream().map(UUID::toString).toArray(String[]::new)));
    }

    KeptOfficers having(AssignmentId id) {
        var of = rows.kept(LoggedTable.ASSIGNMENT, RowsWhere.is("id", id.value()), (row, _) -> given(row));
        return of.whole().stream()
                .filter(one -> !one.isWithdrawn())
                .findFirst()
                .map(one -> find(one.officer()))
                .orElse(KeptOfficers.NONE);
    }

    /** Who ever was assigned to the agency, each with the assignments there only, ordered by name. */
    List<Officer> inAgency(AgencyId agency) {
        var units = rows.kept(LoggedTable.UNIT, RowsWhere.is("agency_id", agency.value()), (row, _) -> unit(row));
        var positions = rows.kept(
                LoggedTable.POSITION,
                among("unit_id", units.sound().stream().map(Seats.Unit::id).toList()),
                (row, _) -> position(row));
        var given = rows.kept(
                LoggedTable.ASSIGNMENT,
                among(
                        "position_id",
                        positions.sound().stream().map(Seats.Position::id).toList()),
                (row, _) -> given(row));
        var ids = given.sound().stream()
                .filter(one -> !one.isWithdrawn())
                .map(one -> one.officer().toString())
                .distinct()
                .toArray(String[]::new);
        var officers = rows.kept(
                LoggedTable.OFFICER,
                new RowsWhere(
                        "t.id = any(:values::uuid[]) order by t.name collate \"vi-VN-x-icu\", t.id",
                        Map.of("values", ids)),
                (row, _) -> officer(row));
        return KeptOfficers.of(officers, given, new Seats(positions, units)).sound();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                new OfficerId(Rows.uuid(row, "id")),
                new AccountId(row.getString("account")),
                row.getString("name"),
                row.getString("title"),
                List.of());
    }

    private static Seats.Position position(ResultSet row) throws SQLException {
        return new Seats.Position(Rows.uuid(row, "id"), Rows.uuid(row, "unit_id"), row.getString("name"));
    }

    private static Seats.Unit unit(ResultSet row) throws SQLException {
        return new Seats.Unit(Rows.uuid(row, "id"), new AgencyId(Rows.uuid(row, "agency_id")), row.getString("name"));
    }

    private static Given given(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Given(
                new AssignmentId(Rows.uuid(row, "id")),
                new OfficerId(Rows.uuid(row, "officer_id")),
                Rows.uuid(row, "position_id"),
                roles,
                Rows.agencyOrNull(row, "seconded_from"),
                Rows.validity(row),
                row.getObject("withdrawn_at") != null);
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
