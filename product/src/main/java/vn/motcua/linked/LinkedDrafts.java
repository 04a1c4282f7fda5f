package vn.motcua.linked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** Table {@code linked.draft}. An account has one draft of each linked service, and sees its own only. */
@Repository
public class LinkedDrafts {
    private static final String COLUMNS = "id, account, service, service_version, choices, parts, version, updated_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LinkedDrafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a draft, or goes on with the one that is there. */
    @Transactional
    public LinkedDraft begin(AccountId account, LinkedGroup service) {
        var now = clock.instant();
        jdbc.sql("""
                insert into linked.draft (id, account, service, service_version, choices, parts, version, begun_at, updated_at)
                values (:id, :account, :service, :serviceVersion, '{}', '{}', 1, :now, :now)
                on conflict (account, service) do nothing
                """)
                .param("id", Uuid7.at(now))
                .param("account", account.value())
                .param("service", service.key())
                .param("serviceVersion", service.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select " + COLUMNS + " from linked.draft where account = :account and service = :service")
                .param("account", account.value())
                .param("service", service.key())
                .query((row, _) -> draft(row))
                .single();
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public LinkedDraft get(UUID id, AccountId account) {
        return find(id, account).orElseThrow(() -> new NotFound("linked draft " + id + " of " + account));
    }

    public Optional<LinkedDraft> find(UUID id, AccountId account) {
        return select(id, account, "");
    }

    /** Locked until the transaction ends. */
    Optional<LinkedDraft> held(UUID id, AccountId account) {
        return select(id, account, " for update");
    }

    private Optional<LinkedDraft> select(UUID id, AccountId account, String how) {
        return jdbc.sql("select " + COLUMNS + " from linked.draft where id = :id and account = :account" + how)
                .param("id", id)
                .param("account", account.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    public List<LinkedDraft> of(AccountId account) {
        return jdbc.sql("select " + COLUMNS
                        + " from linked.draft where account = :account order by updated_at desc limit 20")
                .param("account", account.value())
                .query((row, _) -> draft(row))
                .list();
    }

    /**
     * Changes a draft as it stands now: of two pages sent at the same moment the second reads what the first has saved.
     *
     * @throws NotFound as {@link #get}
     */
    @Transactional
    public LinkedDraft change(UUID id, AccountId account, UnaryOperator<LinkedDraft> change) {
        var before = held(id, account).orElseThrow(() -> new NotFound("linked draft " + id + " of " + account));
        var after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        jdbc.sql("""
                update linked.draft
                   set choices = :choices, parts = :parts, version = version + 1, updated_at = :now where id = :id
                """)
                .param("choices", json.writeValueAsString(after.choices()))
                .param("parts", json.writeValueAsString(after.parts()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return get(id, account);
    }

    /** Thrown away by its owner, or filed. */
    public void discard(UUID id, AccountId account) {
        jdbc.sql("delete from linked.draft where id = :id and account = :account")
                .param("id", id)
                .param("account", account.value())
                .update();
    }

    /** Removes some that nobody changed since. */
    int dropUntouched(Instant since, int most) {
        return jdbc.sql("""
                delete from linked.draft
                 where id in (
                       select id from linked.draft where updated_at < :since
                        order by updated_at limit :most for update skip locked)
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** The uploads that lie in any draft. */
    Set<UUID> uploads() {
        return jdbc.sql("""
                select distinct (paper ->> 'document')::uuid
                  from linked.draft d
                 cross join lateral jsonb_each(d.parts::jsonb) part
                 cross join lateral jsonb_array_elements(part.value -> 'papers') paper
                 where paper ->> 'document' is not null
                """).query((row, _) -> row.getObject(1, UUID.class)).set();
    }

    private LinkedDraft draft(ResultSet row) throws SQLException {
        return new LinkedDraft(
                row.getObject("id", UUID.class),
                new AccountId(row.getString("account")),
                row.getString("service"),
                row.getInt("service_version"),
                json.readValue(row.getString("choices"), new TypeReference<Map<String, String>>() {}),
                parts(row.getString("parts")),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, LinkedDraft.Part> parts(String text) {
        return json.readValue(text, new TypeReference<Map<String, LinkedDraft.Part>>() {});
    }
}
