package vn.motcua.catalogue;

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
import vn.motcua.organisation.AdministrativeLevel;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.ProcedureTraits;
import vn.motcua.shared.ProcedureCode;

/**
 * Fields and levels of all procedures, kept in memory for the rules of competence. Read anew when it is a minute old, and
 * at once when a procedure is asked for that it does not know, so that an import is seen by its first filing.
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

    private record Known(Map<ProcedureCode, List<Dated>> versions, long readAt) {
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
    private volatile @Nullable Known known;

    ProcedureMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProcedureTraits> find(ProcedureCode code, LocalDate day) {
        var found = notOlderThan(OLD).find(code, day);
        return found.isPresent() ? found : notOlderThan(READ_AGAIN_FOR_UNKNOWN).find(code, day);
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
        var fresh = new Known(versions(), readAt);
        known = fresh;
        return fresh;
    }

    private Map<ProcedureCode, List<Dated>> versions() {
        return jdbc
                .sql("""
                select v.code, p.field, v.valid_from, v.valid_to,
                       array(select jsonb_array_elements_text(v.content -> 'levels')) as levels
                  from catalogue.procedure_version v join catalogue.procedure p on p.code = v.code
                """)
                .query((row, _) -> new Dated(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        new ProcedureTraits(
                                new ProcedureCode(row.getString("code")), row.getString("field"), levels((String[])
                                        row.getArray("levels").getArray()))))
                .stream()
                .collect(Collectors.groupingBy(dated -> dated.traits().code()));
    }

    private static Set<AdministrativeLevel> levels(String[] names) {
        var levels = EnumSet.noneOf(AdministrativeLevel.class);
        for (var name : names) {
            levels.add(AdministrativeLevel.valueOf(name));
        }
        return levels;
    }
}
