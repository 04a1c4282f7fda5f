package vn.motcua.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Who is told of events. Under the log: an address that somebody entered past the product is sent nothing. */
@Repository
class Subscriptions {
    private final JdbcClient jdbc;
    private final RowLog rows;

    Subscriptions(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** As far as they are the product's own; by name. */
    List<Subscription> all() {
        return rows.kept(LoggedTable.WEBHOOK, (row, _) -> read(row)).sound().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    Optional<Subscription> find(UUID id) {
        return rows
                .vouched(LoggedTable.WEBHOOK, new RowsWhere("t.id = :id", Map.of("id", id)), (row, _) -> read(row))
                .stream()
                .findFirst();
    }

    @Transactional
    public void add(Subscription made) {
        jdbc.sql("""
                insert into webhooks.subscription
                       (id, name, url, kinds, secret_version, previous_until, state, made_by, made_at)
                values (:id, :name, :url, :kinds, :version, null, 'ON', :by, :at)
                """)
                .param("id", made.id())
                .param("name", made.name())
                .param("url", made.url())
                .param("kinds", Subscription.written(made.kinds()))
                .param("version", made.secretVersion())
                .param("by", made.madeBy())
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        rows.added(LoggedTable.WEBHOOK, made.id());
    }

    /** Writes name, address, kinds, secret and whether it is on. */
    @Transactional
    public void change(Subscription changed) {
        rows.changing(LoggedTable.WEBHOOK, changed.id());
        var until = changed.previousUntil();
        jdbc.sql("""
                update webhooks.subscription
                   set name = :name, url = :url, kinds = :kinds, secret_version = :version, previous_until = :until,
                       state = :state
                 where id = :id
                """)
                .param("id", changed.id())
                .param("name", changed.name())
                .param("url", changed.url())
                .param("kinds", Subscription.written(changed.kinds()))
                .param("version", changed.secretVersion())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", changed.isOn() ? "ON" : "OFF")
                .update();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        var until = row.getObject("previous_until", OffsetDateTime.class);
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                Subscription.kinds(row.getString("kinds")),
                row.getInt("secret_version"),
                until == null ? null : until.toInstant(),
                "ON".equals(row.getString("state")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /** How it stands with what was to be sent. */
    record Standing(long waiting, long taken, long givenUp, String lastAnswer) {
        static final Standing NOTHING = new Standing(0, 0, 0, "");
    }

    private record Counted(UUID id, Standing standing) {}

    Map<UUID, Standing> standings() {
        return jdbc
                .sql("""
                        select subscription_id, count(*) filter (where next_at is not null) as waiting,
                               count(*) filter (where taken_at is not null) as taken,
                               count(*) filter (where given_up_at is not null) as given_up,
                               coalesce((array_agg(last_answer order by made_at desc)
                                   filter (where taken_at is null and last_answer <> ''))[1], '') as answer
                          from webhooks.delivery group by subscription_id
                        """)
                .query((row, _) -> new Counted(
                        row.getObject("subscription_id", UUID.class),
                        new Standing(
                                row.getLong("waiting"),
                                row.getLong("taken"),
                                row.getLong("given_up"),
                                row.getString("answer"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::id, Counted::standing));
    }
}
