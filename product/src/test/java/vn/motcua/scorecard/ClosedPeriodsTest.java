package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierId;
import vn.motcua.facts.CountTheLog;
import vn.motcua.result.Offices;

/** A closed period stays what it is; what is counted otherwise later stands beside it. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedPeriodsTest {
    @Autowired
    Offices offices;

    @Autowired
    CountTheLog count;

    @Autowired
    ClosedPeriods periods;

    @Autowired
    Measures measures;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void what_was_closed_stays_and_a_late_event_is_a_correction_beside_it() {
        // Others use the office after this test, so it is not taken back with what follows.
        offices.one();
        transaction.executeWithoutResult(undone -> {
            var dossier = offices.receivedUnder("1.004873/1", clock.instant(), Duration.ofDays(3));
            count.toTheEnd();
            inOctober(dossier);
            var october = Period.read("2026-10").orElseThrow();
            var scope = new Scope(new Scope.Place.Agency(offices.one().committee()), null, null, october);
            var received = measures.get("received");
            var then = figure(scope, received);
            assertThat(then.counted()).isPositive();

            var closed = ((ClosedPeriods.Outcome.Closed) periods.close(october, "Văn phòng UBND")).period();
            assertThat(closed.inputs()).isPositive();
            assertThat(closed.frozen().figures())
                    .containsKeys("province", offices.one().committee().toString());
            assertThat(closed.then(scope, received)).contains(new ClosedPeriod.Then("1", then.counted(), null));
            assertThat(closed.differing(scope, then)).isEmpty();
            assertThat(periods.close(october, "ai khác"))
                    .isEqualTo(new ClosedPeriods.Outcome.AlreadyClosed(
                            periods.find(october).orElseThrow()));

            var late = offices.receivedUnder("1.004873/1", clock.instant(), Duration.ofDays(3));
            count.toTheEnd();
            inOctober(late);
            var now = figure(scope, received);
            assertThat(now.counted()).isEqualTo(then.counted() + 1);
            assertThat(periods.find(october).orElseThrow().differing(scope, now))
                    .contains(new ClosedPeriod.Then("1", then.counted(), null));
            undone.setRollbackOnly();
        });
    }

    @Test
    void a_period_that_runs_or_is_not_wholly_counted_is_not_closed() {
        count.toTheEnd();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThat(periods.close(Period.month(today), "x")).isInstanceOf(ClosedPeriods.Outcome.NotOver.class);
        transaction.executeWithoutResult(undone -> {
            jdbc.sql("update facts.cursor set place = -1").update();
            assertThat(periods.close(Period.read("2001").orElseThrow(), "x"))
                    .isInstanceOf(ClosedPeriods.Outcome.NotCounted.class);
            undone.setRollbackOnly();
        });
    }

    private Figure figure(Scope scope, Measure measure) {
        return figures.of(scope, List.of(measure)).getFirst();
    }

    /** As if the clock had stood there. */
    private void inOctober(DossierId dossier) {
        jdbc.sql("""
                update facts.dossier_fact
                   set submitted_at = '2026-10-05T02:00Z', received_at = '2026-10-05T03:00Z', last_at = '2026-10-05T03:00Z'
                 where dossier_id = :id
                """).param("id", dossier.value()).update();
    }
}
