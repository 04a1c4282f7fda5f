package vn.motcua.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/** Who has a dossier open: two who work on it at the same time know of each other. */
@Component
class Presence {
    /** Somebody else who opened the dossier a short time ago. */
    record Here(AccountId account, Instant openedAt) {}

    /** Who opened it so long ago has turned to something else, as far as anybody can tell. */
    private static final Duration SHORT = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofHours(1);

    private static final int SHOWN_MAX = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the officer has it open. @return the others, who came last first */
    List<Here> opened(DossierId dossier, AccountId officer) {
        var now = clock.instant();
        jdbc.sql("""
                insert into inbox.presence (dossier_id, account, opened_at) values (:dossier, :officer, :now)
                on conflict (dossier_id, account) do update set opened_at = excluded.opened_at
                """)
                .param("dossier", dossier.value())
                .param("officer", officer.value())
                .param("now", utc(now))
                .update();
        return jdbc.sql("""
                select account, opened_at from inbox.presence
                 where dossier_id = :dossier and account <> :officer and opened_at > :since
                 order by opened_at desc, account limit :max
                """)
                .param("dossier", dossier.value())
                .param("officer", officer.value())
                .param("since", utc(now.minus(SHORT)))
                .param("max", SHOWN_MAX)
                .query((row, _) -> new Here(
                        new AccountId(row.getString("account")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        jdbc.sql("delete from inbox.presence where opened_at < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
