package vn.motcua.packages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ProcedureCode;

/**
 * The only class that knows the table of imported packages. What a row holds never changes; that its publication was undone is added
 * to it. It is held against the log when it is read.
 */
@Component
class PackageStore {
    private static final int REMEMBERED_MAX = 50;

    private final JdbcClient jdbc;
    private final RowLog rows;
    /** Packages that were read lately, by their hash: what has this hash is this content. */
    private final Cache<String, ProcedurePackage> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    PackageStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Imports of one procedure go one after the other. */
    void lock(ProcedureCode code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('packages.package'), hashtext(:code))")
                .param("code", code.value())
                .query(rs -> {});
    }

    /** What was undone and is published again with the same first day is the same row, which is in force again. */
    void keep(ProcedurePackage pack, ImportPackage.Why why, Instant now) {
        var sha256 = pack.files().sha256();
        boolean isUndone = undone(pack.manifest().code(), pack.manifest().version()).stream()
                .anyMatch(other -> other.files().sha256().equals(sha256));
        if (isUndone) {
            rows.changing(LoggedTable.PACKAGE, sha256);
            jdbc.sql("""
                    update packages.package
                       set undone_at = null, undone_by = null, undone_reason = null,
                           imported_at = :now, imported_by = :who, reason = :reason, decision = :decision
                     where sha256 = :sha256
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("who", why.who())
                    .param("reason", why.reason())
                    .param("decision", why.decision())
                    .param("sha256", sha256)
                    .update();
        } else {
            add(pack, why, now);
        }
    }

    private void add(ProcedurePackage pack, ImportPackage.Why why, Instant now) {
        var sha256 = pack.files().sha256();
        rows.added(LoggedTable.PACKAGE, sha256);
        jdbc.sql("""
                insert into packages.package
                    (sha256, code, version, valid_from, provides, content, imported_at, imported_by, reason, decision)
                values (:sha256, :code, :version, :validFrom, :provides, :content, :now, :who, :reason, :decision)
                """)
                .param("sha256", sha256)
                .param("code", pack.manifest().code().value())
                .param("version", pack.manifest().version())
                .param("validFrom", pack.manifest().validFrom())
                .param("provides", pack.provides().toArray(String[]::new))
                .param("content", pack.files().zip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", why.who())
                .param("reason", why.reason())
                .param("decision", why.decision())
                .update();
    }

    Optional<ProcedurePackage> inForce(ProcedureCode code, LocalDate day) {
        return first(hashes("""
                select sha256 from packages.package
                 where code = :code and valid_from <= :day and undone_at is null
                 order by valid_from desc, version desc limit 1
                """, Map.of("code", code.value(), "day", day)));
    }

    Optional<ProcedurePackage> newest(ProcedureCode code) {
        return first(hashes(
                "select sha256 from packages.package where code = :code and undone_at is null order by version desc limit 1",
                Map.of("code", code.value())));
    }

    Optional<ProcedurePackage> version(ProcedureCode code, int version) {
        return first(hashes(
                "select sha256 from packages.package where code = :code and version = :version and undone_at is null",
                Map.of("code", code.value(), "version", version)));
    }

    /** Those of this number whose publication was undone before its day. */
    List<ProcedurePackage> undone(ProcedureCode code, int version) {
        return hashes(
                        "select sha256 from packages.package where code = :code and version = :version and undone_at is not null",
                        Map.of("code", code.value(), "version", version))
                .stream()
                .map(hash -> first(List.of(hash)).orElseThrow())
                .toList();
    }

    void undo(ProcedurePackage pack, ImportPackage.Why why, Instant now) {
        var sha256 = pack.files().sha256();
        rows.changing(LoggedTable.PACKAGE, sha256);
        jdbc.sql("""
                update packages.package set undone_at = :now, undone_by = :who, undone_reason = :reason where sha256 = :sha256
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", why.who())
                .param("reason", why.reason())
                .param("sha256", sha256)
                .update();
    }

    /** Of several the first that was imported: what is published under a name stays what it is. */
    Optional<ProcedurePackage> providing(String name) {
        return first(hashes(
                "select sha256 from packages.package where provides @> array[cast(:name as text)] order by imported_at, sha256 limit 1",
                Map.of("name", name)));
    }

    List<ProcedureCode> codes() {
        return codes("select distinct code from packages.package where undone_at is null", Map.of());
    }

    List<ProcedureCode> codesProviding(String name) {
        return codes(
                "select distinct code from packages.package where provides @> array[cast(:name as text)] and undone_at is null",
                Map.of("name", name));
    }

    private List<ProcedureCode> codes(String sql, Map<String, ?> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((rs, _) -> new ProcedureCode(rs.getString("code")))
                .list();
    }

    private List<String> hashes(String sql, Map<String, ?> values) {
        return jdbc.sql(sql)
                .params(values)
                .query((rs, _) -> rs.getString("sha256"))
                .list();
    }

    private Optional<ProcedurePackage> first(List<String> hashes) {
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        var hash = hashes.getFirst();
        var known = remembered.getIfPresent(hash);
        if (known == null) {
            known = read(hash);
            remembered.put(hash, known);
        }
        return Optional.of(known);
    }

    private ProcedurePackage read(String hash) {
        var content = rows.vouched(LoggedTable.PACKAGE, RowsWhere.is("sha256", hash), (rs, _) -> rs.getBytes("content"))
                .getFirst();
        return switch (ReadPackage.zip(content)) {
            case PackageReading.Read(var files) -> ProcedurePackage.of(files);
            case PackageReading.Refused refused ->
                throw new IllegalStateException("Package " + hash + " must be readable, but: " + refused);
        };
    }
}
