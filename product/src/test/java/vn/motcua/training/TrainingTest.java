package vn.motcua.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;

@WithSpring
@Import(Offices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingTest {
    @Autowired
    Offices offices;

    @Autowired
    Progress progress;

    @Autowired
    SealLog sealer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void what_an_officer_did_is_ticked_off_by_what_the_log_says() {
        var clerk = offices.counterClerk().account();
        assertThat(progress.of(clerk))
                .as("nothing counts before one takes part")
                .isEmpty();
        offices.received();
        sealer.seal();

        var first = progress.of(clerk);
        offices.received();
        sealer.seal();

        assertThat(first).containsKey("receive").doesNotContainKey("extend");
        assertThat(progress.of(clerk)).containsEntry("receive", first.get("receive"));
        assertThat(progress.of(new AccountId("officer:nobody"))).isEmpty();
    }

    @Test
    void a_ledger_of_a_province_is_not_opened_for_training() {
        offices.filed();

        assertThatThrownBy(() -> inTransaction(Map.of("motcua.training", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("database and a data folder of its own");
    }

    @Test
    void what_was_made_up_is_not_opened_as_a_ledger() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    begun();
                    ground(Map.of()).start();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MOTCUA_TRAINING=true");
    }

    @Test
    void a_training_ground_is_opened_again_and_sends_nothing_away() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            begun();
            assertThatCode(() -> ground(Map.of(
                                    "motcua.training",
                                    "true",
                                    "motcua.notification.sms.url",
                                    "http://127.0.0.1:8090/x"))
                            .start())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> ground(Map.of(
                                    "motcua.training",
                                    "true",
                                    "motcua.notification.sms.url",
                                    "https://sms.example.vn/x"))
                            .start())
                    .hasMessageContaining("motcua.notification.sms.url is https://sms.example.vn/x");
        });
    }

    private void inTransaction(Map<String, Object> settings) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            ground(settings).start();
        });
    }

    private void begun() {
        jdbc.sql("insert into training.ground (begun_at) values (now())").update();
    }

    private TrainingGround ground(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new TrainingGround(jdbc, environment, clock);
    }
}
