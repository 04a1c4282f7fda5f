package vn.motcua.notification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Words that were written in the product. Under the log: what somebody wrote past the product is said to nobody. */
@Repository
class NoticeTemplateStore {
    /** Other instances publish too. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;
    private final LoadingCache<String, List<KeptTemplate>> published;

    NoticeTemplateStore(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.published = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(LOOKED_AT_AGAIN)
                .build(_ -> all().stream().filter(KeptTemplate::isPublished).toList());
    }

    /** At most some seconds old. */
    List<KeptTemplate> published() {
        return Objects.requireNonNull(published.get("all"));
    }

    /** Newest first. */
    List<KeptTemplate> all() {
        return rows.kept(LoggedTable.NOTICE_TEMPLATE, (row, _) -> read(row)).sound().stream()
                .sorted(Comparator.comparingInt(KeptTemplate::version).reversed())
                .toList();
    }

    Optional<KeptTemplate> find(UUID id) {
        return rows
                .vouched(
                        LoggedTable.NOTICE_TEMPLATE,
                        new RowsWhere("t.id = :id", Map.of("id", id)),
                        (row, _) -> read(row))
                .stream()
                .findFirst();
    }

    /** With the next version that is free. */
    @Transactional
    public void add(UUID id, NoticeKind kind, TemplateWords words, LocalDate validFrom, String author) {
        jdbc.sql("lock table notification.template in share row exclusive mode").update();
        jdbc.sql("""
                insert into notification.template
                       (id, version, kind, title_vi, title_en, text_vi, text_en, sms_vi, sms_en, valid_from, state,
                        author, brought_in_at)
                values (:id, (select coalesce(max(version), :first - 1) + 1 from notification.template), :kind, :titleVi,
                        :titleEn, :textVi, :textEn, nullif(:smsVi, ''), nullif(:smsEn, ''), :from, 'PROPOSED', :author,
                        :now)
                """)
                .param("id", id)
                .param("first", KeptTemplate.FIRST_VERSION)
                .param("kind", kind.name())
                .param("titleVi", words.titleVi())
                .param("titleEn", words.titleEn())
                .param("textVi", words.textVi())
                .param("textEn", words.textEn())
                .param("smsVi", words.smsVi())
                .param("smsEn", words.smsEn())
                .param("from", validFrom)
                .param("author", author)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        rows.added(LoggedTable.NOTICE_TEMPLATE, id);
    }

    /** @param by who judges, or takes it back */
    @Transactional
    public void judge(UUID id, KeptTemplate.State state, String by, String opinion) {
        rows.changing(LoggedTable.NOTICE_TEMPLATE, id);
        jdbc.sql("""
                update notification.template set state = :state, reviewer = :by, opinion = :opinion, done_at = :now
                 where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("opinion", opinion)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        published.invalidateAll();
    }

    private static KeptTemplate read(ResultSet row) throws SQLException {
        return new KeptTemplate(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                NoticeKind.valueOf(row.getString("kind")),
                new TemplateWords(
                        row.getString("title_vi"),
                        row.getString("title_en"),
                        row.getString("text_vi"),
                        row.getString("text_en"),
                        orEmpty(row.getString("sms_vi")),
                        orEmpty(row.getString("sms_en"))),
                row.getObject("valid_from", LocalDate.class),
                KeptTemplate.State.valueOf(row.getString("state")),
                row.getString("author"),
                row.getObject("brought_in_at", OffsetDateTime.class).toInstant(),
                row.getString("reviewer"),
                row.getString("opinion"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
