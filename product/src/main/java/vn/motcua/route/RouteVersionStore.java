package vn.motcua.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;

/** The imported route files. */
@Component
class RouteVersionStore {
    record Row(String routeKey, int version, LocalDate validFrom, OffsetDateTime importedAt, String sha256) {}

    record NewVersion(String key, LocalDate validFrom, String nameVi, String nameEn, String bpmn, String sha256) {}

    private final JdbcClient jdbc;
    private final RowLog rows;

    RouteVersionStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Imports of one route go one after the other, so that version numbers have no gaps. */
    void lock(String key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('route.version'), hashtext(:key))) as locked")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    int add(NewVersion added, Instant now) {
        rows.added(LoggedTable.ROUTE_VERSION);
        return jdbc.sql("""
                insert into route.version
                    (route_key, version, valid_from, name_vi, name_en, bpmn, sha256, imported_at)
                select :key, coalesce(max(version), 0) + 1, :validFrom, :nameVi, :nameEn, :bpmn, :sha256, :now
                  from route.version where route_key = :key
                returning version
                """)
                .param("key", added.key())
                .param("validFrom", added.validFrom())
                .param("nameVi", added.nameVi())
                .param("nameEn", added.nameEn())
                .param("bpmn", added.bpmn())
                .param("sha256", added.sha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<Row> latest(String key) {
        return jdbc.sql("""
                select route_key, version, valid_from, imported_at, sha256 from route.version
                 where route_key = :key order by version desc limit 1
                """)
                .param("key", key)
                .query(DataClassRowMapper.newInstance(Row.class))
                .optional();
    }

    boolean hasContent(String key, String sha256) {
        return jdbc.sql("""
                select exists (select 1 from route.version where route_key = :key and sha256 = :sha256)
                """)
                .param("key", key)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    Optional<Integer> inForce(String key, LocalDate day) {
        return jdbc.sql("""
                select version from route.version where route_key = :key and valid_from <= :day
                 order by valid_from desc, version desc limit 1
                """)
                .param("key", key)
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql("""
                select route_key, version, valid_from, imported_at, sha256 from route.version
                 order by route_key, version desc
                """).query(DataClassRowMapper.newInstance(Row.class)).list();
    }

    List<Row> of(String key) {
        return jdbc.sql("""
                select route_key, version, valid_from, imported_at, sha256 from route.version
                 where route_key = :key order by version desc
                """)
                .param("key", key)
                .query(DataClassRowMapper.newInstance(Row.class))
                .list();
    }

    String bpmn(String key, int version) {
        return jdbc.sql("select bpmn from route.version where route_key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        new IllegalStateException("Route " + key + " must have version " + version + ", but has not"));
    }
}
