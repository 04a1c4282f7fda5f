package vn.motcua.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.User;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Sha256;

/** The criteria sets that there are: those of the product's files, and those that the province brought in, each held against the log. */
@Repository
public class CriteriaSets {
    private static final String FILES = "classpath:vn/motcua/criteria/sets/*.json";

    /** @param file as it was read */
    public record Kept(CriteriaSet set, String file) {
        public String sha256() {
            return Sha256.of(file);
        }
    }

    private final List<Kept> ofTheProduct;
    private final KnownFigures figures;
    private final JdbcClient jdbc;
    private final RowLog rows;

    CriteriaSets(KnownFigures figures, JdbcClient jdbc, RowLog rows) {
        this.figures = figures;
        this.jdbc = jdbc;
        this.rows = rows;
        this.ofTheProduct = files(figures);
    }

    static List<Kept> files(KnownFigures figures) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> kept(text(file), figures))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(String file, KnownFigures figures) {
        var read = ReadCriteriaSet.of(file, figures);
        return new Kept(
                read.set()
                        .orElseThrow(() -> new IllegalStateException(
                                "A kept criteria set must be without findings, but has " + read.findings())),
                file);
    }

    /** The newest version of each first. */
    public List<Kept> all() {
        return Stream.concat(ofTheProduct.stream(), broughtIn("true", Map.of()).stream())
                .sorted(Comparator.comparing((Kept one) -> one.set().key())
                        .thenComparingInt(one -> -one.set().version()))
                .toList();
    }

    public Optional<Kept> find(String key, int version) {
        return Stream.concat(
                        ofTheProduct.stream()
                                .filter(one ->
                                        one.set().key().equals(key) && one.set().version() == version),
                        broughtIn("t.set_key = :key and t.version = :version", Map.of("key", key, "version", version))
                                .stream())
                .findFirst();
    }

    /** @throws NotFound when there is none */
    public Kept get(String key, int version) {
        return find(key, version).orElseThrow(() -> new NotFound("criteria set " + key + "/" + version));
    }

    private List<Kept> broughtIn(String condition, Map<String, ?> values) {
        return rows.vouched(
                LoggedTable.CRITERIA_SET,
                new RowsWhere(condition, values),
                (row, _) -> kept(row.getString("content"), figures));
    }

    void add(UUID id, Kept kept, User.Officer by, java.time.Instant at) {
        rows.added(LoggedTable.CRITERIA_SET, id);
        jdbc.sql("""
                insert into criteria.set_version
                    (id, set_key, version, content, content_sha256, brought_in_by, brought_in_by_name, brought_in_at)
                values (:id, :key, :version, :content, :sha256, :by, :name, :at)
                """)
                .param("id", id)
                .param("key", kept.set().key())
                .param("version", kept.set().version())
                .param("content", kept.file())
                .param("sha256", kept.sha256())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
