package vn.motcua.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.OnDuty;
import vn.motcua.route.OfficerDesks;
import vn.motcua.shared.Uuid7;

/** Text blocks of officers and of agencies. An agency's are written by its heads and leaders, and used by everybody there. */
@Component
public class TextBlocks {
    /** So many one person has, and so many one agency. */
    public static final int EACH_MAX = 50;

    public sealed interface Outcome {
        /** The name may have stood for another text before. */
        record Written() implements Outcome {}

        record NameMissing() implements Outcome {}

        record NameTooLong() implements Outcome {}

        record BodyMissing() implements Outcome {}

        record BodyTooLong() implements Outcome {}

        record TooMany() implements Outcome {}

        /** Only heads and leaders write an agency's. */
        record NotTheirs() implements Outcome {}
    }

    /** @param agency null for one's own */
    public record Wish(@Nullable AgencyId agency, String name, String body) {
        public Wish {
            name = name.strip();
            body = body.strip();
        }
    }

    private final JdbcClient jdbc;
    private final OfficerDesks desks;
    private final OnDuty onDuty;
    private final Clock clock;

    TextBlocks(JdbcClient jdbc, OfficerDesks desks, OnDuty onDuty, Clock clock) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** One's own first, then those of the agencies served today; by name. */
    public List<TextBlock> of(User.Officer officer) {
        var agencies = desks.of(officer.account()).stream()
                .map(OfficerDesks.Desk::agency)
                .distinct()
                .toList();
        return jdbc.sql("""
                select id, agency_id, name, body from inbox.text_block
                 where account = :officer or agency_id = any(:agencies::uuid[])
                 order by account nulls last, name collate "vi-VN-x-icu", id
                """)
                .param("officer", officer.account().value())
                .param("agencies", texts(agencies))
                .query((row, _) -> block(row))
                .list();
    }

    private static TextBlock block(ResultSet row) throws SQLException {
        var agency = row.getObject("agency_id", UUID.class);
        return new TextBlock(
                row.getObject("id", UUID.class),
                agency == null ? null : new AgencyId(agency),
                row.getString("name"),
                row.getString("body"));
    }

    public boolean mayWriteFor(User.Officer officer, AgencyId agency) {
        return onDuty.serves(officer, agency, Role.DIVISION_HEAD, Role.LEADER);
    }

    @Transactional
    public Outcome write(Wish wish, User.Officer by) {
        var agency = wish.agency();
        if (agency != null && !mayWriteFor(by, agency)) {
            return new Outcome.NotTheirs();
        }
        if (wish.name().isEmpty()) {
            return new Outcome.NameMissing();
        }
        if (wish.name().length() > TextBlock.NAME_LENGTH_MAX) {
            return new Outcome.NameTooLong();
        }
        if (wish.body().isEmpty()) {
            return new Outcome.BodyMissing();
        }
        if (wish.body().length() > TextBlock.BODY_LENGTH_MAX) {
            return new Outcome.BodyTooLong();
        }
        return kept(wish, by);
    }

    private Outcome kept(Wish wish, User.Officer by) {
        var agency = wish.agency();
        var owner = agency == null ? by.account().value() : agency.toString();
        lock(owner);
        if (others(owner, wish.name()) >= EACH_MAX) {
            return new Outcome.TooMany();
        }
        var now = clock.instant();
        jdbc.sql("""
                insert into inbox.text_block (id, account, agency_id, name, body, written_by, written_at)
                values (:id, :account, :agency, :name, :body, :by, :at)
                on conflict (account, agency_id, name) do update
                   set body = excluded.body, written_by = excluded.written_by, written_at = excluded.written_at
                """)
                .param("id", Uuid7.at(now))
                .param("account", agency == null ? owner : null, Types.VARCHAR)
                .param("agency", agency == null ? null : agency.value(), Types.OTHER)
                .param("name", wish.name())
                .param("body", wish.body())
                .param("by", by.account().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Outcome.Written();
    }

    /** One that is not there, or not theirs to write, is as good as taken away. */
    @Transactional
    public void remove(UUID id, User.Officer by) {
        var agencies = desks.of(by.account()).stream()
                .map(OfficerDesks.Desk::agency)
                .distinct()
                .filter(agency -> mayWriteFor(by, agency))
                .toList();
        jdbc.sql("""
                delete from inbox.text_block
                 where id = :id and (account = :officer or agency_id = any(:agencies::uuid[]))
                """)
                .param("id", id)
                .param("officer", by.account().value())
                .param("agencies", texts(agencies))
                .update();
    }

    private void lock(String owner) {
        jdbc.sql(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('inbox.text_block'), hashtext(:owner))) as locked")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    private int others(String owner, String name) {
        return jdbc.sql("""
                select count(*) from inbox.text_block
                 where coalesce(account, agency_id::text) = :owner and name <> :name
                """)
                .param("owner", owner)
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static String[] texts(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::toString).toArray(String[]::new);
    }
}
