package vn.motcua.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Table {@code absence.absence}. A row that the log does not vouch for lets nobody stand in and keeps nobody away. */
@Component
class AbsenceStore {
    private static final String LAST_DAY = "coalesce(t.ended_on, t.last_day)";

    private final JdbcClient jdbc;
    private final RowLog rows;

    AbsenceStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One who enters absences of an officer after the other, each judging what the one before wrote. */
    void lock(AccountId officer) {
        jdbc.sql(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('absence.absence'), hashtext(:officer))) as locked")
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    void add(Absence absence) {
        rows.added(LoggedTable.ABSENCE, absence.id().value());
        var wish = absence.wish();
        var decision = wish.decision();
        jdbc.sql("""
                insert into absence.absence (id, officer, agency_id, first_day, last_day, stand_in, procedures, reason,
                                             decision_number, decision_day, entered_by, entered_at)
                values (:id, :officer, :agency, :from, :to, :standIn, :procedures, :reason,
                        :decisionNumber, :decisionDay, :by, :at)
                """)
                .param("id", absence.id().value())
                .param("officer", wish.officer().value())
                .param("agency", wish.agency().value())
                .param("from", wish.from())
                .param("to", wish.to())
                .param("standIn", wish.standIn() == null ? null : wish.standIn().value(), Types.VARCHAR)
                .param("procedures", wish.procedures().toArray(String[]::new))
                .param("reason", wish.reason().name())
                .param("decisionNumber", decision == null ? null : decision.number(), Types.VARCHAR)
                .param("decisionDay", decision == null ? null : decision.day(), Types.DATE)
                .param("by", absence.enteredBy().value())
                .param("at", absence.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(AbsenceId id, LocalDate lastDay, AccountId by, Instant at) {
        rows.changing(LoggedTable.ABSENCE, id.value());
        jdbc.sql("update absence.absence set ended_on = :last, ended_by = :by, ended_at = :at where id = :id")
                .param("id", id.value())
                .param("last", lastDay)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Absence> find(AbsenceId id) {
        return rows.vouched(LoggedTable.ABSENCE, RowsWhere.is("id", id.value()), (row, _) -> absence(row)).stream()
                .findFirst();
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Absence> held(AbsenceId id) {
        return rows.held(LoggedTable.ABSENCE, RowsWhere.is("id", id.value()), (row, _) -> absence(row)).stream()
                .findFirst();
    }

    /** Those that hold on some day of these, the first to begin first. */
    List<Absence> between(Collection<AgencyId> agencies, LocalDate first, LocalDate last) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return kept(new RowsWhere(
                "t.agency_id = any(:agencies::uuid[]) and t.first_day <= :last and t.last_day >= :first and " + LAST_DAY
                        + " >= greatest(:first, t.first_day) order by t.first_day, t.id",
                Map.of(
                        "agencies",
                        agencies.stream().map(AgencyId::toString).toArray(String[]::new),
                        "first",
                        first,
                        "last",
                        last)));
    }

    /** An officer's present and coming ones, wherever. */
    List<Absence> of(AccountId officer, LocalDate since) {
        return kept(new RowsWhere(
                "t.officer = :officer and t.last_day >= :since and " + LAST_DAY
                        + " >= greatest(:since, t.first_day) order by t.first_day, t.id",
                Map.of("officer", officer.value(), "since", since)));
    }

    private List<Absence> kept(RowsWhere which) {
        return rows.kept(LoggedTable.ABSENCE, which, (row, _) -> absence(row)).sound();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new AbsenceId(row.getObject("id", UUID.class)),
                new AbsenceWish(
                        new AccountId(row.getString("officer")),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        account(row.getString("stand_in")),
                        List.of((String[]) row.getArray("procedures").getArray()),
                        AbsenceReason.valueOf(row.getString("reason")),
                        decision(row)),
                new AccountId(row.getString("entered_by")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_on", LocalDate.class));
    }

    private static AbsenceWish.@Nullable Decision decision(ResultSet row) throws SQLException {
        var number = row.getString("decision_number");
        return number == null ? null : new AbsenceWish.Decision(number, row.getObject("decision_day", LocalDate.class));
    }

    private static @Nullable AccountId account(@Nullable String value) {
        return value == null ? null : new AccountId(value);
    }
}
