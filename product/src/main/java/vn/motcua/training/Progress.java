package vn.motcua.training;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.LogReader;

/** Who has done what of the course: read on in the dossiers' log whenever somebody looks, as nobody waits for it else. */
@Component
class Progress {
    private static final int BATCH = 500;
    /** A page waits for so many batches at most; who looks again reads on. */
    private static final int BATCHES_MAX = 20;

    private final JdbcClient jdbc;
    private final Course course;
    private final LogReader<DossierFeed.Entry> reader;
    private final Clock clock;

    Progress(JdbcClient jdbc, DossierFeed feed, Course course, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.course = course;
        this.reader = new LogReader<>(
                feed,
                new Cursor(jdbc, "training", "course"),
                new TransactionTemplate(transactions),
                clock,
                BATCH,
                this::take);
        this.clock = clock;
    }

    /** When each task was done first, by its id. Whoever looks for the first time takes part from then on. */
    Map<String, Instant> of(AccountId account) {
        reader.beginAtBeginning();
        join(account);
        for (int batch = 0; batch < BATCHES_MAX && reader.readOn(); batch++) {
            // Each batch is kept by itself.
        }
        return jdbc
                .sql("select task, done_at from training.done where account = :account")
                .param("account", account.value())
                .query((row, _) -> Map.entry(
                        row.getString("task"), row.getTimestamp("done_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void join(AccountId account) {
        jdbc.sql("insert into training.trainee (account, joined_at) values (:account, :now) on conflict do nothing")
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void take(List<DossierFeed.Entry> entries) {
        for (var entry : entries) {
            var event = entry.event();
            course.tasks(task -> task.isDoneBy(event))
                    .forEach(task -> jdbc.sql("""
                    insert into training.done (account, task, dossier_id, done_at)
                    select :account, :task, :dossier, :at
                      from training.trainee where account = :account and joined_at <= :at
                    on conflict (account, task) do nothing
                    """)
                            .param("account", event.actor().account().value())
                            .param("task", task.id())
                            .param("dossier", event.dossier().value())
                            .param("at", event.at().atOffset(ZoneOffset.UTC))
                            .update());
        }
    }
}
