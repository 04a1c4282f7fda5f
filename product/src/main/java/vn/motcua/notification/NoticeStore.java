package vn.motcua.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.ListCursor;
import vn.motcua.identity.AccountId;

/**
 * The notices of all people; each asks for the own ones only. One that the product did not write, or not so, is as if it were
 * not there, and the operator's log names it.
 */
@Repository
class NoticeStore {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeStore.class);
    private static final int PAGE_LINES = 20;
    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final String COLUMNS = "select " + NoticeRow.COLUMNS + " from notification.notice";

    /** @param next where the next page begins; null on the last one */
    record Page(List<Notice> notices, @Nullable String next) {
        Page {
            notices = List.copyOf(notices);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NoticeCodes codes;

    NoticeStore(JdbcClient jdbc, JsonMapper json, NoticeCodes codes) {
        this.jdbc = jdbc;
        this.json = json;
        this.codes = codes;
    }

    /** All by one statement. */
    void add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var rows = notices.stream().map(notice -> NoticeRow.of(notice, json)).toList();
        jdbc.sql("""
                insert into notification.notice
                       (id, place, dossier_id, account, kind, template, facts, happened_at, code)
                select * from unnest(:ids::uuid[], :places::bigint[], :dossiers::uuid[], :accounts::text[], :kinds::text[],
                                     :templates::int[], :facts::text[], :moments::timestamptz[], :codes::text[])
                """)
                .param("ids", column(rows, NoticeRow::id))
                .param("places", column(rows, NoticeRow::place))
                .param("dossiers", column(rows, NoticeRow::dossier))
                .param("accounts", column(rows, NoticeRow::account))
                .param("kinds", column(rows, NoticeRow::kind))
                .param("templates", column(rows, NoticeRow::template))
                .param("facts", column(rows, NoticeRow::facts))
                .param("moments", column(rows, NoticeRow::happenedAt))
                .param("codes", column(rows, codes::of))
                .update();
    }

    private static @Nullable String[] column(List<NoticeRow> rows, Function<NoticeRow, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** Which of these places of the log were told already. What stands there in their stead and is not ours makes room. */
    Set<Long> told(Collection<Long> places) {
        var told = new HashSet<Long>();
        for (var row : jdbc.sql(COLUMNS + " where place = any(:places::bigint[])")
                .param("places", places.stream().map(String::valueOf).toArray(String[]::new))
                .query(NoticeRow::read)
                .list()) {
            if (isOurs(row) && row.place() != null) {
                told.add(row.place());
            } else {
                jdbc.sql("delete from notification.notice where id = :id")
                        .param("id", row.id())
                        .update();
            }
        }
        return told;
    }

    private boolean isOurs(NoticeRow row) {
        boolean isOurs = codes.of(row).equals(row.code());
        if (!isOurs) {
            LOG.error("Changed outside the product, and not shown: notification.notice {}", row.id());
        }
        return isOurs;
    }

    private List<Notice> ours(List<NoticeRow> rows) {
        return rows.stream().filter(this::isOurs).map(row -> row.notice(json)).toList();
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
                .query(NoticeRow::read)
                .list();
        if (found.size() <= PAGE_LINES) {
            return new Page(ours(found), null);
        }
        var last = found.get(PAGE_LINES - 1);
        return new Page(ours(found.subList(0, PAGE_LINES)), new ListCursor(last.happenedAt(), last.id()).text());
    }

    /** Empty also when it is somebody else's. */
    Optional<Notice> find(UUID id, AccountId account) {
        return jdbc.sql(COLUMNS + " where id = :id and account = :account")
                .param("id", id)
                .param("account", account.value())
                .query(NoticeRow::read)
                .optional()
                .filter(this::isOurs)
                .map(row -> row.notice(json));
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
        var last = upTo.isAfter(now) ? now : upTo.isBefore(Instant.EPOCH) ? Instant.EPOCH : upTo;
        jdbc.sql("""
                update notification.notice set read_at = :now
                 where account = :account and read_at is null and happened_at <= :upTo
                """)
                .param("account", account.value())
                .param("upTo", last.atOffset(ZoneOffset.UTC))
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
}
