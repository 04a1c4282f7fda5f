package vn.motcua.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Touched;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.scorecard.Scope;
import vn.motcua.scorecard.ScopeSql;

/** What stands on the ladder: counted and listed by one relation with one scope, so that a count and its list cannot differ. */
@Repository
@Transactional(readOnly = true)
public class Warnings {
    /** So recent that a dossier which ended since the last round is left out; ended ones are nobody's work. */
    private static final String RELATION = """
             from warning.standing j left join facts.dossier_fact d on d.dossier_id = j.dossier_id
             left join warning.snooze z on z.dossier_id = j.dossier_id and z.rung = j.rung and z.until_day >= :today
            where d.ended_at is null and
            """;

    private static final String MINE = """
             and (j.holder = :me or j.holder is null and (j.desk_agency, j.desk_role) in
                    (select * from unnest(:deskAgencies::uuid[], :deskRoles::text[])))
            """;

    /**
     * Whose warnings.
     *
     * @param officer whose own they are, wherever they lie; null for all of the scope
     */
    public record Asked(Scope scope, User.@Nullable Officer officer) {}

    /** @param rung null for all; the highest first, within it what is due first */
    public record Page(@Nullable Rung rung, int limit, int offset) {}

    private final JdbcClient jdbc;
    private final ScopeSql scopes;
    private final OnDuty onDuty;
    private final Ladders ladders;
    private final WarningStore store;
    private final Clock clock;

    Warnings(JdbcClient jdbc, ScopeSql scopes, OnDuty onDuty, Ladders ladders, WarningStore store, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.onDuty = onDuty;
        this.ladders = ladders;
        this.store = store;
        this.clock = clock;
    }

    public Ladder ladder() {
        return ladders.on(today());
    }

    /** When the last whole round ended; empty before the first. */
    public Optional<Instant> judgedAt() {
        return store.round().map(WarningStore.Round::endedAt);
    }

    /** How many stand on each rung, the highest first; rungs with none are not there. */
    public Map<Rung, Long> counts(Asked asked) {
        var byKey = new LinkedHashMap<String, Long>();
        bound("select j.rung, count(*) as number" + relation(asked) + " group by j.rung", asked)
                .query((row, _) -> byKey.put(row.getString("rung"), row.getLong("number")))
                .list();
        var counts = new LinkedHashMap<Rung, Long>();
        ladder().rungs().stream()
                .filter(rung -> byKey.containsKey(rung.key()))
                .forEach(rung -> counts.put(rung, byKey.get(rung.key())));
        return counts;
    }

    public List<WarnedDossier> list(Asked asked, Page page) {
        var ladder = ladder();
        var ofRung = page.rung() == null ? "" : " and j.rung = :rung";
        var statement = bound(
                        "select j.*, z.until_day, z.reason, z.officer" + relation(asked) + ofRung
                                + " order by (z.dossier_id is not null), j.rank, j.since, j.dossier_id limit :limit offset :offset",
                        asked)
                .param("limit", page.limit())
                .param("offset", page.offset());
        if (page.rung() != null) {
            statement = statement.param("rung", page.rung().key());
        }
        return statement.query((row, _) -> warned(row, ladder)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The warning of one dossier; empty where it stands on no rung. */
    Optional<WarnedDossier> find(DossierId id) {
        var ladder = ladder();
        return jdbc.sql("select j.*, z.until_day, z.reason, z.officer" + RELATION + " j.dossier_id = :id")
                .param("today", today())
                .param("id", id.value())
                .query((row, _) -> warned(row, ladder))
                .optional()
                .flatMap(found -> found);
    }

    private String relation(Asked asked) {
        return RELATION + " j.rung = any(:rungs) and " + scopes.of(where(asked)).condition()
                + (asked.officer() == null ? "" : MINE);
    }

    /** What is somebody's own is so wherever the dossier lies. */
    private static Scope where(Asked asked) {
        return asked.officer() == null ? asked.scope() : asked.scope().at(new Scope.Place.Province());
    }

    private JdbcClient.StatementSpec bound(String sql, Asked asked) {
        var statement = jdbc.sql(sql)
                .params(scopes.of(where(asked)).parameters())
                .param("rungs", ladder().rungs().stream().map(Rung::key).toArray(String[]::new))
                .param("today", today());
        var officer = asked.officer();
        return officer == null ? statement : desks(statement, officer);
    }

    private JdbcClient.StatementSpec desks(JdbcClient.StatementSpec statement, User.Officer officer) {
        var agencies = new ArrayList<String>();
        var roles = new ArrayList<String>();
        onDuty.officer(officer.account())
                .ifPresent(found -> found.agencies()
                        .forEach(agency -> found.rolesIn(agency).stream()
                                .filter(officer::has)
                                .forEach(role -> {
                                    agencies.add(agency.toString());
                                    roles.add(role.name());
                                })));
        return statement
                .param("me", officer.account().value())
                .param("deskAgencies", agencies.toArray(String[]::new))
                .param("deskRoles", roles.toArray(String[]::new));
    }

    /** Empty on a rung that the ladder of today does not have any more; the next round judges it anew. */
    private static Optional<WarnedDossier> warned(ResultSet row, Ladder ladder) throws SQLException {
        var rung = ladder.find(row.getString("rung"));
        if (rung.isEmpty()) {
            return Optional.empty();
        }
        var id = new DossierId(row.getObject("dossier_id", UUID.class));
        Touched.note(DossierTrace.CASE_KIND, id, null);
        var holder = row.getString("holder");
        return Optional.of(new WarnedDossier(
                id,
                rung.get(),
                row.getString("number"),
                row.getString("procedure_code"),
                new AgencyId(row.getObject("agency", UUID.class)),
                new AgencyId(row.getObject("desk_agency", UUID.class)),
                Role.valueOf(row.getString("desk_role")),
                holder == null ? null : new AccountId(holder),
                row.getString("step_vi"),
                row.getString("step_en"),
                Objects.requireNonNull(moment(row, "since")),
                moment(row, "due_at"),
                row.getObject("usual_number", Integer.class),
                row.getObject("usual_seconds", Long.class),
                snoozed(row)));
    }

    private static WarnedDossier.@Nullable Snoozed snoozed(ResultSet row) throws SQLException {
        var until = row.getObject("until_day", LocalDate.class);
        return until == null
                ? null
                : new WarnedDossier.Snoozed(until, row.getString("reason"), new AccountId(row.getString("officer")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
