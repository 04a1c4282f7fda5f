package vn.motcua.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Entries;
import vn.motcua.proof.Entry;
import vn.motcua.proof.RowText;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.Uuid7;

/**
 * The access log (nhật ký truy cập): who touched whose data, when. Entries are written in the transaction of what they
 * speak of, where there is one, and are never changed.
 */
@Component
public class AuditTrail {
    /** Where the logging context keeps the id of the present request. */
    public static final String REQUEST_ID = "requestId";

    private static final Pattern REQUEST_ID_SHAPE = Pattern.compile("\\S{1,200}");

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Entries entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** Row and its entry in the log of accesses are one statement: who asks is answered only after both are kept. */
    public void record(AuditEntry entry) {
        var now = clock.instant();
        var id = Uuid7.at(now);
        var request = requestId();
        var purpose = entry.purpose() == null ? null : entry.purpose().name();
        var hash = new RowText()
                .with("id", id)
                .with("at", now)
                .with("thing", entry.thing())
                .with("action", entry.action())
                .with("thing_id", entry.thingId())
                .with("account", entry.account())
                .with("persons", entry.persons())
                .with("request_id", request)
                .with("purpose", purpose)
                .with("things", entry.things())
                .with("asked", entry.asked())
                .hash();
        jdbc.sql("""
                with recorded as (
                    insert into audit.access
                        (id, at, thing, action, thing_id, account, persons, request_id, purpose, things, asked)
                    values (:id, :at, :thing, :action, :thingId, :account, :persons, :request, :purpose, :things::text[], :asked))
                """ + Entries.INSERT + " values ('ACCESS', 'access', :id, 0, :hash, :mac)")
                .param("id", id)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("thing", entry.thing())
                .param("action", entry.action())
                .param("thingId", entry.thingId())
                .param("account", entry.account())
                .param("persons", entry.persons().toArray(String[]::new))
                .param("request", request)
                .param("purpose", purpose)
                .param("things", entry.things().toArray(String[]::new))
                .param("asked", entry.asked())
                .param("hash", hash)
                .param("mac", entries.mac(Entry.access(id, hash)))
                .update();
    }

    /** The code of what was looked for: the same words give the same code, and no code gives the words. */
    public String codeOf(String asked) {
        return entries.codeOf(SearchText.fold(asked));
    }

    private static @Nullable String requestId() {
        var id = MDC.get(REQUEST_ID);
        return id != null && REQUEST_ID_SHAPE.matcher(id).matches() ? id : null;
    }

    /**
     * What to look for; null means anything.
     *
     * @param account who looked
     * @param touched any of these persons (accounts) or things ({@code dossier:…}) was touched; empty means anything
     * @param asked code of what was looked for: found besides what was touched
     * @param before only entries older than this one: the last of the page before
     */
    public record Search(
            @Nullable String account,
            @Nullable String thing,
            List<String> touched,
            @Nullable String asked,
            @Nullable UUID before) {
        public Search {
            touched = List.copyOf(touched);
        }
    }

    /** An entry as it was recorded. */
    public record Recorded(
            UUID id, Instant at, AuditEntry entry, @Nullable String requestId) {}

    /** The newest first. */
    public List<Recorded> find(Search search, int limit) {
        var where = new ArrayList<String>();
        if (search.account() != null) {
            where.add("account = :account");
        }
        if (search.thing() != null) {
            where.add("thing = :thing");
        }
        if (!search.touched().isEmpty() || search.asked() != null) {
            where.add("((persons || things) && :touched::text[] or asked = :asked)");
        }
        if (search.before() != null) {
            where.add("id < :before");
        }
        return jdbc.sql("""
                select id, at, thing, action, thing_id, account, persons, request_id, purpose, things, asked
                  from audit.access
                """ + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by id desc limit :limit")
                .param("account", search.account())
                .param("thing", search.thing())
                .param("touched", search.touched().toArray(String[]::new))
                .param("asked", search.asked())
                .param("before", search.before())
                .param("limit", limit)
                .query((rows, _) -> recorded(rows))
                .list();
    }

    private static Recorded recorded(ResultSet rows) throws SQLException {
        var purpose = rows.getString("purpose");
        return new Recorded(
                rows.getObject("id", UUID.class),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEntry(
                        rows.getString("thing"),
                        rows.getString("action"),
                        rows.getString("thing_id"),
                        rows.getString("account"),
                        List.of((String[]) rows.getArray("persons").getArray()),
                        purpose == null ? null : Purpose.valueOf(purpose),
                        List.of((String[]) rows.getArray("things").getArray()),
                        rows.getString("asked")),
                rows.getString("request_id"));
    }
}
