package vn.motcua.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Duty;
import vn.motcua.facts.CountTheLog;
import vn.motcua.facts.OpenDossiers;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.result.Offices;
import vn.motcua.scorecard.Period;
import vn.motcua.scorecard.Scope;
import vn.motcua.shared.Vnd;

/** Faults are planted, and each appears in its list, once, to those who act; nothing is kept of it. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedFaultsTest {
    private static final int MANY = 100_000;
    private static final Duration LONG = Duration.ofDays(60);

    @Autowired
    Offices offices;

    @Autowired
    CountTheLog count;

    @Autowired
    GoRound round;

    @Autowired
    Warnings warnings;

    @Autowired
    LetterStore letters;

    @Autowired
    OpenDossiers open;

    @Autowired
    SnoozeWarning snoozeWarning;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void each_planted_fault_is_in_the_list_of_its_rung_and_in_no_other() {
        undone(() -> {
            var now = clock.instant();
            var planted = planted(now);
            count.toTheEnd();
            var later = aMorningAfter(30);
            go(later, GoRound.PART);

            var found = new HashMap<DossierId, String>();
            var all = new Warnings.Asked(here(), null);
            for (var one : warnings.counts(all).entrySet()) {
                var listed = warnings.list(all, new Warnings.Page(one.getKey(), MANY, 0));
                assertThat((long) listed.size()).as(one.getKey().key()).isEqualTo(one.getValue());
                listed.forEach(
                        line -> assertThat(found.put(line.id(), line.rung().key()))
                                .as("counted once")
                                .isNull());
            }
            planted.forEach(
                    (dossier, rung) -> assertThat(found.get(dossier)).as(rung).isEqualTo(rung));
            assertThat(warnings.list(all, new Warnings.Page(null, MANY, 0))).hasSize(found.size());
        });
    }

    private Map<DossierId, String> planted(Instant now) {
        var planted = new HashMap<DossierId, String>();
        planted.put(offices.receivedUnder("1.004873/1", now, Duration.ofDays(3)), "overdue");
        planted.put(offices.filed(), "reception-late");
        planted.put(offices.awaitingPayment(new Vnd(15_000)), "waits-fee");
        planted.put(offices.receivedUnder("1.004873/1", now, LONG), "still");
        var supplement = offices.receivedUnder("1.004873/1", now, Duration.ofDays(3));
        offices.append(new DossierEvent.SupplementAsked(
                supplement, now, offices.counterClerk(), List.of("Bản sao trích lục"), "Thiếu giấy tờ", null, null));
        planted.put(supplement, "waits-supplement");
        var duty = offices.receivedUnder("1.004873/1", now, Duration.ofDays(3));
        var asked = new Duty("Thuế cơ sở 1", "TB-1", LocalDate.of(2026, 11, 20), new Vnd(5), "VB 1");
        offices.append(new DossierEvent.DutyAsked(duty, now, offices.leader(), asked, null));
        planted.put(duty, "waits-duty");
        var circle = offices.receivedUnder("1.004873/1", now, LONG);
        for (var walked : List.of("draft", "check", "draft", "check", "draft")) {
            offices.append(step(circle, walked, now));
        }
        planted.put(circle, "circling");
        var redone = offices.receivedUnder("1.004873/1", now, LONG);
        for (int i = 0; i < 5; i++) {
            offices.append(step(redone, "draft", now));
        }
        planted.put(redone, "still");
        return planted;
    }

    @Test
    void what_ended_since_the_last_round_is_nobodys_work() {
        undone(() -> {
            var late = offices.receivedUnder("1.004873/1", clock.instant().minusSeconds(120), Duration.ofMinutes(1));
            count.toTheEnd();
            go(clock.instant(), GoRound.PART);
            assertThat(here("overdue")).contains(late);
            offices.append(new DossierEvent.Withdrawn(late, clock.instant(), offices.leader(), "Đổi ý", null));
            count.toTheEnd();
            assertThat(here("overdue")).doesNotContain(late);
            go(clock.instant(), GoRound.PART);
            assertThat(jdbc.sql("select count(*) from warning.standing where dossier_id = :id")
                            .param("id", late.value())
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void a_round_that_is_stopped_goes_on_where_it_was_and_leaves_nothing_out() {
        undone(() -> {
            var planted = new ArrayList<DossierId>();
            for (int i = 0; i < 5; i++) {
                planted.add(offices.filed());
            }
            count.toTheEnd();
            var later = aMorningAfter(3);
            begin();
            int parts = 0;
            while (round.goOn(later, Duration.ZERO, 2)) {
                parts++;
            }
            assertThat(parts).isGreaterThan(1);
            assertThat(here("reception-late")).containsAll(planted);
            assertThat(round.goOn(later.plusSeconds(60), Duration.ofMinutes(5), 2))
                    .isFalse();
        });
    }

    @Test
    void the_urgent_is_told_at_once_and_once_and_the_digest_each_morning_where_there_is_something_new() {
        undone(() -> {
            var late = offices.receivedUnder("1.004873/1", clock.instant().minusSeconds(120), Duration.ofMinutes(1));
            count.toTheEnd();
            var first = aMorningAfter(1);
            go(first, GoRound.PART);
            go(first.plusSeconds(600), GoRound.PART);
            var leader = offices.one().account("son");
            assertThat(urgent(leader))
                    .filteredOn(one -> late.value().equals(one.dossier()))
                    .hasSize(1);
            assertThat(mornings(leader)).hasSize(1);
            assertThat(mornings(leader).getFirst().counted()).containsKey("overdue");
            assertThat(urgent(offices.one().account("huy")))
                    .as("the specialist has no step of it")
                    .noneMatch(one -> late.value().equals(one.dossier()));

            go(nextWorkingDay(first), GoRound.PART);
            assertThat(mornings(leader)).as("nothing new came").hasSize(1);
            var fresh = offices.receivedUnder("1.004873/1", clock.instant().minusSeconds(120), Duration.ofMinutes(1));
            count.toTheEnd();
            go(nextWorkingDay(nextWorkingDay(first)), GoRound.PART);
            assertThat(mornings(leader)).hasSize(2);
            assertThat(urgent(leader)).anyMatch(one -> fresh.value().equals(one.dossier()));
            assertThat(mornings(leader).getFirst().counted().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("each dossier once")
                    .isEqualTo(toldTo("son"));
        });
    }

    @Test
    void a_warning_is_put_off_with_a_reason_until_its_day_and_a_limit_of_the_law_is_not() {
        undone(() -> {
            var still = offices.receivedUnder("1.004873/1", clock.instant().minus(Duration.ofDays(20)), LONG);
            var late = offices.receivedUnder("1.004873/1", clock.instant().minusSeconds(120), Duration.ofMinutes(1));
            count.toTheEnd();
            longAgo(still);
            go(clock.instant(), GoRound.PART);
            var head = offices.one().officer("mai", Role.DIVISION_HEAD);
            var tomorrow = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);

            assertThat(snoozeWarning.snooze(late, tomorrow, "chờ", head))
                    .isEqualTo(new SnoozeWarning.Outcome.CannotWait());
            assertThat(snoozeWarning.snooze(still, tomorrow, " ", head))
                    .isEqualTo(new SnoozeWarning.Outcome.ReasonUnusable());
            assertThat(snoozeWarning.snooze(still, tomorrow.minusDays(1), "chờ", head))
                    .isInstanceOf(SnoozeWarning.Outcome.DayUnusable.class);
            assertThat(snoozeWarning.snooze(still, tomorrow.plusDays(60), "chờ", head))
                    .isInstanceOf(SnoozeWarning.Outcome.DayUnusable.class);
            assertThat(snoozeWarning.snooze(still, tomorrow, "Chờ họp giao ban", head))
                    .isEqualTo(new SnoozeWarning.Outcome.PutOff(tomorrow));

            var asked = new Warnings.Asked(here(), null);
            var listed = warnings.list(asked, new Warnings.Page(null, MANY, 0));
            assertThat(listed.getLast().id())
                    .as("last in the list, and still counted")
                    .isEqualTo(still);
            assertThat(listed.getLast().snoozed())
                    .isEqualTo(new WarnedDossier.Snoozed(tomorrow, "Chờ họp giao ban", head.account()));
            go(clock.instant().plusSeconds(60), GoRound.PART);
            assertThat(warnings.find(still).orElseThrow().snoozed()).isNotNull();
            go(clock.instant().plus(Duration.ofDays(80)), GoRound.PART);
            assertThat(warnings.find(still).orElseThrow().rung().key()).isEqualTo("overdue");
            assertThat(warnings.find(still).orElseThrow().snoozed())
                    .as("a higher rung does not wait")
                    .isNull();
        });
    }

    @Test
    void how_long_a_step_usually_takes_is_counted_from_the_steps_that_were_finished() {
        undone(() -> {
            var now = clock.instant();
            for (int days = 1; days <= 10; days++) {
                var dossier = offices.receivedUnder("1.004873/1", now.minus(Duration.ofDays(days)), LONG);
                offices.append(step(dossier, "only-here", now.minus(Duration.ofDays(days))));
            }
            count.toTheEnd();
            var time = open.stepTimes(now.minus(Duration.ofDays(30))).stream()
                    .filter(one -> one.step().equals("only-here"))
                    .findFirst()
                    .orElseThrow();
            assertThat(time.number()).isEqualTo(10);
            assertThat(time.median()).isBetween(daysInSeconds(5), daysInSeconds(6));
            assertThat(time.p90()).isBetween(daysInSeconds(9), daysInSeconds(10));
        });
    }

    private static long daysInSeconds(int days) {
        return Duration.ofDays(days).toSeconds();
    }

    private DossierEvent.StepTaken step(DossierId dossier, String step, Instant startedAt) {
        return new DossierEvent.StepTaken(dossier, clock.instant(), offices.leader(), step, "done", "", startedAt);
    }

    /** Others see nothing of it, and rounds of other tests wait. */
    private void undone(Runnable test) {
        offices.one();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("select name from warning.round for update")
                    .query(String.class)
                    .single();
            test.run();
        });
    }

    private void begin() {
        jdbc.sql("update warning.round set begun_at = null, judged_to = null, ended_at = null")
                .update();
    }

    private void go(Instant now, int size) {
        begin();
        while (round.goOn(now, Duration.ZERO, size)) {
            assertThat(now).isNotNull();
        }
    }

    private void longAgo(DossierId dossier) {
        jdbc.sql("update facts.dossier_fact set last_at = last_at - interval '20 days' where dossier_id = :id")
                .param("id", dossier.value())
                .update();
    }

    /** Ten o'clock on a working day, at least so many days ahead. */
    private Instant aMorningAfter(int days) {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(days);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0).atZone(clock.getZone()).toInstant();
    }

    private Instant nextWorkingDay(Instant morning) {
        var day = LocalDate.ofInstant(morning, clock.getZone()).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(10, 0).atZone(clock.getZone()).toInstant();
    }

    private Scope here() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Scope(new Scope.Place.Commune(offices.one().commune()), null, null, Period.month(today));
    }

    private List<DossierId> here(String rung) {
        var ladder = warnings.ladder();
        return warnings
                .list(
                        new Warnings.Asked(here(), null),
                        new Warnings.Page(ladder.find(rung).orElseThrow(), MANY, 0))
                .stream()
                .map(WarnedDossier::id)
                .toList();
    }

    /** How many dossiers stand on rungs of which the leader of the committee is told. */
    private int toldTo(String leader) {
        assertThat(leader).isEqualTo("son");
        return here("overdue").size() + here("due-today").size();
    }

    private List<Letter> urgent(AccountId officer) {
        return letters.of(officer, MANY).stream()
                .filter(one -> one.dossier() != null)
                .toList();
    }

    private List<Letter> mornings(AccountId officer) {
        return letters.of(officer, MANY).stream()
                .filter(one -> one.dossier() == null)
                .toList();
    }
}
