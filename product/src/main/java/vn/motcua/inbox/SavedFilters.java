package vn.motcua.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Uuid7;

/** Lists that officers keep under names of their own. */
@Component
public class SavedFilters {
    /** So many one officer keeps; who wants another gives one up. */
    public static final int EACH_MAX = 20;

    public static final int NAME_LENGTH_MAX = 60;

    public sealed interface Outcome {
        /** The name may have stood for another list before. */
        record Saved() implements Outcome {}

        record NameMissing() implements Outcome {}

        record NameTooLong() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    public List<SavedFilter> of(AccountId officer) {
        return jdbc.sql("""
                select id, name, query from inbox.saved_filter
                 where account = :officer order by name collate "vi-VN-x-icu", id
                """)
                .param("officer", officer.value())
                .query((row, _) -> new SavedFilter(
                        row.getObject("id", UUID.class), row.getString("name"), InboxList.of(row.getString("query"))))
                .list();
    }

    @Transactional
    public Outcome save(AccountId officer, String given, InboxList list) {
        var name = given.strip();
        if (name.isEmpty()) {
            return new Outcome.NameMissing();
        }
        if (name.length() > NAME_LENGTH_MAX) {
            return new Outcome.NameTooLong();
        }
        lock(officer);
        if (others(officer, name) >= EACH_MAX) {
            return new Outcome.TooMany();
        }
        var now = clock.instant();
        jdbc.sql("""
                insert into inbox.saved_filter (id, account, name, query, saved_at)
                values (:id, :officer, :name, :query, :at)
                on conflict (account, name) do update set query = excluded.query, saved_at = excluded.saved_at
                """)
                .param("id", Uuid7.at(now))
                .param("officer", officer.value())
                .param("name", name)
                .param("query", list.query())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Saved();
    }

    /** One that is not there, or somebody else's, is as good as taken away. */
    @Transactional
    public void remove(AccountId officer, UUID id) {
        jdbc.sql("delete from inbox.saved_filter where id = :id and account = :officer")
                .param("id", id)
                .param("officer", officer.value())
                .update();
    }

    private void lock(AccountId officer) {
        jdbc.sql(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('inbox.saved_filter'), hashtext(:officer))) as locked")
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    private int others(AccountId officer, String name) {
        return jdbc.sql("select count(*) from inbox.saved_filter where account = :officer and name <> :name")
                .param("officer", officer.value())
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
