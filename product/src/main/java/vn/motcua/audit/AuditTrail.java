package vn.motcua.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(AuditEntry entry) {
        var now = clock.instant();
        jdbc.sql("""
                insert into audit.access (id, at, thing, action, thing_id, account, persons, request_id)
                values (:id, :at, :thing, :action, :thingId, :account, :persons, :request)
                """)
                .param("id", Uuid7.at(now))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("thing", entry.thing())
                .param("action", entry.action())
                .param("thingId", entry.thingId())
                .param("account", entry.account())
                .param("persons", entry.persons().toArray(String[]::new))
                .param("request", requestId())
                .update();
    }

    private static @Nullable String requestId() {
        var id = MDC.get(REQUEST_ID);
        return id != null && REQUEST_ID_SHAPE.matcher(id).matches() ? id : null;
    }

    /**
     * What to look for; null means anything.
     *
     * @param person whose data was touched
     * @param before only entries older than this one: the last of the page before
     */
    public record Search(
            @Nullable String account,
            @Nullable String person,
            @Nullable String thing,
            @Nullable String thingId,
            @Nullable UUID before) {}

    /** An entry as it was recorded. */
    public record Recorded(
            UUID id, Instant at, AuditEntry entry, @Nullable String requestId) {}

    /** The newest first. */
    public List<Recorded> find(Search search, int limit) {
        return jdbc.sql("""
                select id, at, thing, action, thing_id, account, persons, request_id
                  from audit.access
                 where (:account::text is null or account = :account)
                   and (:person::text is null or persons @> array[:person::text])
                   and (:thing::text is null or thing = :thing)
                   and (:thingId::text is null or thing_id = :thingId)
                   and (:before::uuid is null or id < :before)
                 order by id desc
                 limit :limit
                """)
                .param("account", search.account())
                .param("person", search.person())
                .param("thing", search.thing())
                .param("thingId", search.thingId())
                .param("before", search.before())
                .param("limit", limit)
                .query((rows, _) -> recorded(rows))
                .list();
    }

    private static Recorded recorded(ResultSet rows) throws SQLException {
        return new Recorded(
                rows.getObject("id", UUID.class),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEntry(
                        rows.getString("thing"),
                        rows.getString("action"),
                        rows.getString("thing_id"),
                        rows.getString("account"),
                        List.of((String[]) rows.getArray("persons").getArray())),
                rows.getString("request_id"));
    }
}
