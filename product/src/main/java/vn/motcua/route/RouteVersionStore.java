package vn.motcua.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;

/** The imported route files. */
@Component
class RouteVersionStore {
    record Row(String routeKey, int version, LocalDate validFrom, OffsetDateTime importedAt, String sha256) {}

    record NewVersion(String key, LocalDate validFrom, String nameVi, String nameEn, String bpmn, String sha256) {}

    /** More than a province has routes. */
    private static final int REMEMBERED_MAX = 5_000;

    private record Begun(int version, LocalDate from) {}

    /**
     * Versions of a route, held against the log when they were read.
     *
     * @param written as {@link #written} told it then
     */
    private record Known(String written, List<Begun> newestFirst) {
        Known {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Cache<String, Known> versions =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

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

    /** @throws ChangedOutside when a version of the route is not what was imported, or is gone: it may be the one */
    Optional<Integer> inForce(String key, LocalDate day) {
        var written = written(key);
        var known = versions.getIfPresent(key);
        if (known == null || !known.written().equals(written)) {
            known = new Known(written, begun(key));
            versions.put(key, known);
        }
        return known.newestFirst().stream()
                .filter(begun -> !begun.from().isAfter(day))
                .findFirst()
                .map(Begun::version);
    }

    /** Changes with each row of the route that is written or taken away, by whomever; reads no row's content. */
    private String written(String key) {
        return jdbc.sql("""
                select concat_ws(' ', count(*), sum(hashtextextended(version || ' ' || xmin::text, 0)))
                  from route.version where route_key = :key
                """).param("key", key).query(String.class).single();
    }

    private List<Begun> begun(String key) {
        rows.gone(LoggedTable.ROUTE_VERSION).stream()
                .filter(gone -> gone.startsWith(key + "/"))
                .findFirst()
                .ifPresent(gone -> {
                    throw new ChangedOutside(LoggedTable.ROUTE_VERSION.table() + " " + gone);
                });
        var all = new RowsWhere("t.route_key = :key order by t.valid_from desc, t.version desc", Map.of("key", key));
        return rows.vouched(
                LoggedTable.ROUTE_VERSION,
                all,
                (row, _) -> new Begun(row.getInt("version"), row.getObject("valid_from", LocalDate.class)));
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

    /** @throws ChangedOutside when it is not what was imported */
    String bpmn(String key, int version) {
        var one = new RowsWhere("t.route_key = :key and t.version = :version", Map.of("key", key, "version", version));
        return rows.vouched(LoggedTable.ROUTE_VERSION, one, (row, _) -> row.getString("bpmn")).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Route " + key + " must have version " + version + ", but has not"));
    }
}
