package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ListCursor;
import vn.motcua.identity.AccountId;

/** The notices of all people; each asks for the own ones only. */
@Repository
class NoticeStore {
    private static final int PAGE_LINES = 20;
    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final String COLUMNS =
            "select id, place, dossier_id, account, kind, template, facts, happened_at, read_at from notification.notice";

    /** @param next where the next page begins; null on the last one */
    record Page(List<Notice> notices, @Nullable String next) {
        Page {
            notices = List.copyOf(notices);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All by one statement. */
    void add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notification.notice
                       (id, place, dossier_id, account, kind, template, facts, happened_at)
                select * from unnest(:ids::uuid[], :places::bigint[], :dossiers::uuid[], :accounts::text[],
                                     :kinds::text[], :templates::int[], :facts::text[], :moments::timestamptz[])
                """)
                .param("ids", column(notices, Notice::id))
                .param("places", column(notices, Notice::place))
                .param("dossiers", column(notices, Notice::dossier))
                .param("accounts", column(notices, Notice::account))
                .param("kinds", column(notices, Notice::kind))
                .param("templates", column(notices, Notice::template))
                .param("facts", column(notices, notice -> json.writeValueAsString(notice.facts())))
                .param("moments", column(notices, Notice::happenedAt))
                .update();
    }

    private static @Nullable String[] column(List<Notice> notices, Function<Notice, @Nullable Object> value) {
        return notices.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** Newest first. */
    Page of(AccountId account, @Nullable String cursor) {
        var from = ListCursor.of(cursor, ListCursor.LAST);
        var found = jdbc.sql(COLUMNS + """
                 where account = :account and (happened_at, id) < (:at, :id)
                 order by happened_at desc, id desc limit :lines
                """)
                .param("account", account.value())
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("lines", PAGE_LINES + 1)
                .query((row, _) -> notice(row))
                .list();
        if (found.size() <= PAGE_LINES) {
            return new Page(found, null);
        }
        var last = found.get(PAGE_LINES - 1);
        return new Page(found.subList(0, PAGE_LINES), new ListCursor(last.happenedAt(), last.id()).text());
    }

    /** Empty also when it is somebody else's. */
    Optional<Notice> find(UUID id, AccountId account) {
        return jdbc.sql(COLUMNS + " where id = :id and account = :account")
                .param("id", id)
                .param("account", account.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    int unread(AccountId account) {
        return jdbc.sql("select count(*) from notification.notice where account = :account and read_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void read(UUID id, AccountId account, Instant now) {
        jdbc.sql("""
                update notification.notice set read_at = :now where id = :id and account = :account and read_at is null
                """)
                .param("id", id)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of up to a moment, so that none is read which nobody has seen. */
    void readAll(AccountId account, Instant upTo, Instant now) {
        jdbc.sql("""
                update notification.notice set read_at = :now
                 where account = :account and read_at is null and happened_at <= :upTo
                """)
                .param("account", account.value())
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether more may be there */
    boolean forget(Instant before) {
        return jdbc.sql("""
                delete from notification.notice where id in (
                    select id from notification.notice where happened_at < :before order by happened_at limit :max)
                """)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("max", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE;
    }

    private Notice notice(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("place", Long.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new AccountId(row.getString("account")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getInt("template"),
                json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
