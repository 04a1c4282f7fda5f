package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealLogTest {
    @Autowired
    SealLog sealer;

    @Autowired
    LogStore log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** The sealer of each second does nothing then: its next turn comes soon. Who asks for all goes on from what is sealed. */
    @Test
    void who_asks_for_all_that_waits_does_not_go_on_before_another_sealer_is_done() throws Exception {
        var sealed = transaction.execute(_ -> {
            log.waitForSealer();
            var asked = CompletableFuture.runAsync(sealer::seal);
            await().until(() -> asked.isDone() || isSomebodyWaiting());
            assertThat(asked).isNotDone();
            return asked;
        });
        Objects.requireNonNull(sealed).get(20, TimeUnit.SECONDS);
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }
}
