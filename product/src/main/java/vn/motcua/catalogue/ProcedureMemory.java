package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.ProcedureTraits;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/**
 * Fields and levels of all procedures as the log vouches for them, kept in memory for the rules of competence. Looked at
 * when it is a minute old, and at once when a procedure is asked for that it does not know, so that an import is seen by its
 * first filing; read anew when a row was written since.
 */
@Component
class ProcedureMemory implements ProcedureDirectory {
    private static final long OLD = Duration.ofSeconds(60).toNanos();
    private static final long READ_AGAIN_FOR_UNKNOWN = Duration.ofSeconds(1).toNanos();

    private record Dated(LocalDate from, @Nullable LocalDate to, ProcedureTraits traits) {
        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** @param written tells which rows were written since */
    private record Known(Map<ProcedureCode, List<Dated>> versions, boolean isWhole, String written, long readAt) {
        boolean isOlderThan(long nanoseconds) {
            return System.nanoTime() - readAt > nanoseconds;
        }

        Optional<ProcedureTraits> find(ProcedureCode code, LocalDate day) {
            return versions.getOrDefault(code, List.of()).stream()
                    .filter(version -> version.isInForce(day))
                    .map(Dated::traits)
                    .findFirst();
        }
    }

    private final JdbcClient jdbc;
    private final RowLog rows;
    private volatile @Nullable Known known;

    ProcedureMemory(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws ChangedOutside when it is not found, but a row in doubt may be of it */
    @Override
    public Optional<ProcedureTraits> find(ProcedureCode code, LocalDate day) {
        var found = notOlderThan(OLD).find(code, day);
        if (found.isPresent()) {
            return found;
        }
        var now = notOlderThan(READ_AGAIN_FOR_UNKNOWN);
        found = now.find(code, day);
        if (found.isEmpty() && !now.isWhole()) {
            throw new ChangedOutside("catalogue.procedure or catalogue.procedure_version, perhaps of " + code.value());
        }
        return found;
    }

    @Override
    public Collection<ProcedureTraits> all(LocalDate day) {
        return notOlderThan(OLD).versions().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.isInForce(day))
                .map(Dated::traits)
                .toList();
    }

    private Known notOlderThan(long age) {
        var now = known;
        return now == null || now.isOlderThan(age) ? read(age) : now;
    }

    private synchronized Known read(long age) {
        var other = known;
        if (other != null && !other.isOlderThan(age)) {
            return other;
        }
        long readAt = System.nanoTime();
        var written = written();
        var fresh = other != null && other.written().equals(written)
                ? new Known(other.versions(), other.isWhole(), written, readAt)
                : read(written, readAt);
        known = fresh;
        return fresh;
    }

    /** Changes with each row that is written, by whomever; reads no row's content. */
    private String written() {
        return jdbc.sql("""
                select concat_ws(' ', count(*), sum(hashtextextended(r.written, 0))) from (
                    select code || ' ' || xmin::text from catalogue.procedure
                    union all
                    select id || ' ' || xmin::text from catalogue.procedure_version) r (written)
                """).query(String.class).single();
    }

    private Known read(String written, long readAt) {
        var fields =
                rows.kept(LoggedTable.PROCEDURE, (row, _) -> Map.entry(row.getString("code"), row.getString("field")));
        var byCode = fields.sound().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var versions =
                rows.kept(LoggedTable.PROCEDURE_VERSION, (row, _) -> dated(row, byCode.get(row.getString("code"))));
        return new Known(
                versions.sound().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(dated -> dated.traits().code())),
                fields.lost().isEmpty()
                        && versions.lost().isEmpty()
                        && versions.sound().stream().allMatch(Optional::isPresent),
                written,
                readAt);
    }

    /**
     * @param field none: the procedure's own row is in doubt
     * @return empty for one that cannot be read: the procedure is in doubt then, all others are not
     */
    private static Optional<Dated> dated(ResultSet row, @Nullable String field) throws SQLException {
        var levels = levels(row.getString("content"));
        if (field == null || levels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Dated(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new ProcedureTraits(new ProcedureCode(row.getString("code")), field, levels.get())));
    }

    /** Empty for what is no content of a procedure. */
    static Optional<Set<AdministrativeLevel>> levels(String content) {
        try {
            var levels = EnumSet.noneOf(AdministrativeLevel.class);
            for (var name : CatalogueJson.MAPPER.readTree(content).path("levels")) {
                levels.add(AdministrativeLevel.valueOf(name.asString()));
            }
            return Optional.of(levels);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
