package vn.motcua.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.publishing.Editor;
import vn.motcua.sharing.template.ReadTemplate;
import vn.motcua.sharing.template.SharedTemplate;

/** The only class that knows the table of templates. A version never changes; it is held against the log when it is read. */
@Component
class TemplateStore {
    private static final int REMEMBERED_MAX = 50;

    private final JdbcClient jdbc;
    private final RowLog rows;
    /** Versions that were read lately, by name. */
    private final Cache<String, SharedTemplate> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    TemplateStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Who brings in versions of one template does so one after the other. */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sharing.template_version'), hashtext(:key))")
                .param("key", key)
                .query(rs -> {});
    }

    void add(TemplateVersion version) {
        var template = version.template();
        rows.added(LoggedTable.SHARED_TEMPLATE, template.name());
        jdbc.sql("""
                insert into sharing.template_version
                    (name, key, version, title_vi, title_en, content, author, author_name, brought_in_at)
                values (:name, :key, :version, :titleVi, :titleEn, :content, :author, :authorName, :now)
                """)
                .param("name", template.name())
                .param("key", template.key())
                .param("version", template.version())
                .param("titleVi", template.title().vi())
                .param("titleEn", template.title().en())
                .param("content", version.content())
                .param("author", version.author().account())
                .param("authorName", version.author().name())
                .param("now", version.broughtInAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param name key and version */
    Optional<SharedTemplate> find(String name) {
        var known = remembered.getIfPresent(name);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(where(name)).stream().map(TemplateVersion::template).findFirst();
        read.ifPresent(template -> remembered.put(name, template));
        return read;
    }

    Optional<TemplateVersion> version(String name) {
        return read(where(name)).stream().findFirst();
    }

    private static RowsWhere where(String name) {
        return RowsWhere.is("name", name);
    }

    /** The newest first. */
    List<TemplateVersion> versions(String key) {
        return read(new RowsWhere("t.key = :key order by t.version desc", Map.of("key", key)));
    }

    /** Of each template the newest version, by key. */
    List<TemplateVersion> newest(int limit) {
        return read(new RowsWhere(
                "t.version = (select max(o.version) from sharing.template_version o where o.key = t.key) order by t.key limit :limit",
                Map.of("limit", limit)));
    }

    private List<TemplateVersion> read(RowsWhere which) {
        return rows.vouched(LoggedTable.SHARED_TEMPLATE, which, (rs, _) -> version(rs));
    }

    private static TemplateVersion version(ResultSet rs) throws SQLException {
        var content = rs.getString("content");
        return new TemplateVersion(
                ReadTemplate.kept(content),
                content,
                new Editor(rs.getString("author"), rs.getString("author_name")),
                rs.getObject("brought_in_at", OffsetDateTime.class).toInstant());
    }
}
