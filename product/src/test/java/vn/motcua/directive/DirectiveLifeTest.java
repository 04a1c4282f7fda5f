package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ALife.DUE;
import static vn.motcua.directive.ALife.GIVEN;
import static vn.motcua.directive.ALife.HEAD;
import static vn.motcua.directive.ALife.LEADER;
import static vn.motcua.directive.ALife.SPECIALIST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.DirectiveDeed.Accepted;
import vn.motcua.directive.DirectiveDeed.Cancelled;
import vn.motcua.directive.DirectiveDeed.ExtensionAsked;
import vn.motcua.directive.DirectiveDeed.ExtensionGranted;
import vn.motcua.directive.DirectiveDeed.ExtensionOffered;
import vn.motcua.directive.DirectiveDeed.ExtensionRefused;
import vn.motcua.directive.DirectiveDeed.OfferDeclined;
import vn.motcua.directive.DirectiveDeed.OfferTaken;
import vn.motcua.directive.DirectiveDeed.Reported;
import vn.motcua.directive.DirectiveDeed.Returned;
import vn.motcua.directive.DirectiveDeed.Started;
import vn.motcua.directive.DirectiveDeed.Submitted;
import vn.motcua.directive.DirectiveFigures.Tally;
import vn.motcua.directive.DirectiveLife.Phase;
import vn.motcua.directive.DirectiveLife.Standing;
import vn.motcua.directive.DirectiveRefusal.Rule;

/** What may be done to a directive, and what follows from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectiveLifeTest {
    private static final int NEAR = 7;

    @Test
    void in_each_phase_only_what_belongs_to_it_may_be_done() {
        var lives = ALife.oneOfEachPhase();
        assertThat(lives.keySet()).containsExactlyInAnyOrder(Phase.values());
        for (var life : lives.entrySet()) {
            for (var deed : ALife.everyDeed()) {
                boolean may = switch (deed.kind()) {
                    case "given" -> life.getKey() == Phase.DRAFT;
                    case "started" -> life.getKey() == Phase.NOT_STARTED;
                    case "accepted", "returned" -> life.getKey() == Phase.SUBMITTED;
                    case "cancelled" ->
                        List.of(Phase.NOT_STARTED, Phase.IN_PROGRESS, Phase.SUBMITTED)
                                .contains(life.getKey());
                    case "linked" -> life.getKey() != Phase.DRAFT;
                    default -> life.getKey() == Phase.NOT_STARTED || life.getKey() == Phase.IN_PROGRESS;
                };
                var refused = life.getValue().judge(deed, LEADER, GIVEN.plusDays(1));
                assertThat(refused.filter(Rule.NOT_NOW::equals).isEmpty())
                        .as(deed.kind() + " in " + life.getKey())
                        .isEqualTo(may);
            }
        }
        assertThat(ALife.everyDeed().stream().map(DirectiveDeed::kind))
                .containsExactlyInAnyOrderElementsOf(DirectiveDeed.TYPES.keySet());
    }

    @Test
    void the_lead_reports_and_hands_in_and_it_is_done_only_when_the_giver_accepts_it() {
        var life = ALife.given(DUE)
                .then(new Started(), SPECIALIST, GIVEN.plusDays(1))
                .then(new Reported(40, "Đang làm", List.of()), SPECIALIST, GIVEN.plusDays(3))
                .then(new Submitted("Xong", List.of()), SPECIALIST, DUE);
        assertThat(life.standing(DUE)).isEqualTo(Standing.SUBMITTED);
        assertThat(life.standing(DUE.plusDays(30)))
                .as("handed in on its last day")
                .isEqualTo(Standing.SUBMITTED);

        assertThat(life.then(new Accepted(""), LEADER, DUE.plusDays(5)).standing(DUE.plusDays(9)))
                .as("whoever accepts late makes nobody late")
                .isEqualTo(Standing.DONE);
    }

    @Test
    void what_is_returned_is_not_done_and_late_once_its_day_has_passed() {
        var returned = ALife.given(DUE)
                .then(new Submitted("Xong", List.of()), SPECIALIST, DUE)
                .then(new Returned("Thiếu số liệu"), LEADER, DUE.plusDays(2));
        assertThat(returned.standing(DUE.plusDays(2))).isEqualTo(Standing.OVERDUE);
        assertThat(returned.life().returns()).isEqualTo(1);

        var again = returned.then(new Submitted("Đã bổ sung", List.of()), SPECIALIST, DUE.plusDays(3));
        assertThat(again.standing(DUE.plusDays(3))).as("late and waiting").isEqualTo(Standing.OVERDUE);
        assertThat(again.then(new Accepted(""), LEADER, DUE.plusDays(4)).standing(DUE.plusDays(4)))
                .isEqualTo(Standing.DONE_LATE);
    }

    @ParameterizedTest
    @CsvSource({"-8, NOT_STARTED", "-7, NEAR_DUE", "0, NEAR_DUE", "1, OVERDUE"})
    void it_is_near_from_seven_days_before_and_late_the_day_after(int fromDue, Standing standing) {
        assertThat(ALife.given(DUE).standing(DUE.plusDays(fromDue))).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_LATER",
        "1, ",
        "90, ",
        "91, TOO_LONG",
    })
    void more_time_is_asked_for_after_the_deadline_and_within_bounds(int daysAfterDue, @Nullable Rule expected) {
        assertThat(ALife.given(DUE)
                        .judge(new ExtensionAsked(DUE.plusDays(daysAfterDue), "Lý do"), HEAD, GIVEN.plusDays(1)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void each_rule_of_extensions_says_no_where_it_must() {
        var later = new ExtensionAsked(DUE.plusDays(10), "Lý do");
        var given = ALife.given(DUE);
        var asked = given.then(later, HEAD, GIVEN.plusDays(1));

        assertThat(given.judge(later, SPECIALIST, GIVEN)).contains(Rule.NOT_BY_ROLE);
        assertThat(given.judge(later, HEAD, DUE.plusDays(1))).contains(Rule.TOO_LATE);
        assertThat(given.within(DUE.plusDays(5)).judge(later, HEAD, GIVEN)).contains(Rule.BEYOND_PARENT);
        assertThat(given.within(DUE.plusDays(10)).judge(later, HEAD, GIVEN)).isEmpty();
        assertThat(ALife.without().judge(later, HEAD, GIVEN)).contains(Rule.NO_DEADLINE);
        assertThat(given.judge(new ExtensionGranted(""), LEADER, GIVEN)).contains(Rule.NOTHING_ASKED);
        assertThat(given.judge(new OfferTaken(), HEAD, GIVEN)).contains(Rule.NOT_OFFERED);
        assertThat(asked.judge(later, HEAD, GIVEN)).contains(Rule.ALREADY_ASKED);
        assertThat(asked.judge(new ExtensionGranted(""), HEAD, GIVEN))
                .as("who asked does not decide")
                .contains(Rule.OWN_DEED);
        assertThat(asked.judge(new ExtensionOffered(DUE.plusDays(10), ""), LEADER, GIVEN))
                .contains(Rule.SAME_DAY);
        assertThat(asked.judge(new OfferDeclined(""), HEAD, GIVEN)).contains(Rule.NOT_OFFERED);

        var offered = asked.then(new ExtensionOffered(DUE.plusDays(5), "Sớm hơn"), LEADER, GIVEN.plusDays(2));
        assertThat(offered.judge(new ExtensionGranted(""), LEADER, GIVEN)).contains(Rule.OFFER_PENDING);
        var taken = offered.then(new OfferTaken(), HEAD, GIVEN.plusDays(3));
        assertThat(taken.life().dueOn(taken.deadline())).contains(DUE.plusDays(5));
        assertThat(taken.life().extensions()).isEqualTo(1);

        var twice = taken.then(new ExtensionAsked(DUE.plusDays(20), "Lý do"), HEAD, GIVEN.plusDays(4))
                .then(new ExtensionGranted(""), LEADER, GIVEN.plusDays(5));
        assertThat(twice.judge(new ExtensionAsked(DUE.plusDays(30), "Lý do"), HEAD, GIVEN))
                .contains(Rule.TOO_OFTEN);
    }

    @Test
    void refused_or_declined_the_deadline_stays_and_more_time_may_be_asked_for_again() {
        var asked = ALife.given(DUE).then(new ExtensionAsked(DUE.plusDays(9), "Lý do"), HEAD, GIVEN);
        var refused = asked.then(new ExtensionRefused("Không"), LEADER, GIVEN.plusDays(1));
        var declined = asked.then(new ExtensionOffered(DUE.plusDays(3), ""), LEADER, GIVEN.plusDays(1))
                .then(new OfferDeclined(""), HEAD, GIVEN.plusDays(2));
        for (var life : List.of(refused, declined)) {
            assertThat(life.life().dueOn(life.deadline())).contains(DUE);
            assertThat(life.life().extensions()).isZero();
            assertThat(life.judge(new ExtensionAsked(DUE.plusDays(4), "Lý do"), HEAD, GIVEN.plusDays(3)))
                    .isEmpty();
        }
    }

    @Test
    void who_handed_it_in_does_not_accept_it_and_the_whole_waits_for_its_parts() {
        var submitted = ALife.given(DUE).then(new Submitted("Xong", List.of()), LEADER, GIVEN.plusDays(1));
        assertThat(submitted.judge(new Accepted(""), LEADER, GIVEN.plusDays(1))).contains(Rule.OWN_DEED);
        assertThat(submitted.judge(new Accepted(""), HEAD, GIVEN.plusDays(1))).isEmpty();
        assertThat(submitted.withParts().judge(new Accepted(""), HEAD, GIVEN.plusDays(1)))
                .contains(Rule.PARTS_RUN);
    }

    @Test
    void a_periodic_one_is_owed_for_each_period_until_it_is_reported() {
        var weekly = ALife.of(new Deadline("hằng tuần", Deadline.Kind.WEEKLY, null, ""));
        var sunday = LocalDate.of(2026, 12, 6);
        assertThat(weekly.life().dueOn(weekly.deadline())).contains(sunday);
        assertThat(weekly.standing(sunday.plusDays(1))).isEqualTo(Standing.OVERDUE);

        var reported = weekly.then(new Reported(10, "Tuần 1", List.of()), SPECIALIST, sunday.minusDays(3));
        assertThat(reported.life().dueOn(weekly.deadline())).contains(sunday.plusDays(7));
        var late = weekly.then(new Reported(10, "Tuần 2", List.of()), SPECIALIST, sunday.plusDays(2));
        assertThat(late.life().dueOn(weekly.deadline()))
                .as("a report stands for the week in which it comes")
                .contains(sunday.plusDays(14));
    }

    @Test
    void as_of_a_past_day_it_is_as_it_was() {
        var life = ALife.given(DUE)
                .then(new Reported(30, "Một", List.of()), SPECIALIST, GIVEN.plusDays(2))
                .then(new Submitted("Xong", List.of()), SPECIALIST, DUE.plusDays(1))
                .then(new Accepted(""), LEADER, DUE.plusDays(2));
        assertThat(life.asOf(GIVEN.plusDays(1)).standing(GIVEN.plusDays(1))).isEqualTo(Standing.NOT_STARTED);
        assertThat(life.asOf(GIVEN.plusDays(2)).life().percent()).isEqualTo(30);
        assertThat(life.asOf(DUE.plusDays(1)).standing(DUE.plusDays(1))).isEqualTo(Standing.OVERDUE);
        assertThat(life.asOf(DUE.plusDays(2)).standing(DUE.plusDays(2))).isEqualTo(Standing.DONE_LATE);
        assertThat(DirectiveLife.asOf(life.events(), GIVEN.minusDays(1)).phase())
                .isEqualTo(Phase.DRAFT);
    }

    @Test
    void whatever_is_tried_at_random_what_was_refused_changes_nothing_and_states_stay_sound() {
        var random = new Random(20261130);
        int done = 0;
        for (int walk = 0; walk < 400; walk++) {
            var life = ALife.given(DUE);
            var day = GIVEN;
            for (int step = 0; step < 30; step++) {
                day = day.plusDays(random.nextInt(4));
                var who = List.of(SPECIALIST, HEAD, LEADER).get(random.nextInt(3));
                var deeds = ALife.everyDeed(DUE.plusDays(random.nextInt(100)));
                var deed = deeds.get(random.nextInt(deeds.size()));
                if (life.judge(deed, who, day).isEmpty()) {
                    life = life.then(deed, who, day);
                }
                sound(life, day);
            }
            done += life.life().phase() == Phase.DONE ? 1 : 0;
        }
        assertThat(done).as("walks that came to an end").isGreaterThan(20);
    }

    private static void sound(ALife one, LocalDate day) {
        var life = one.life();
        assertThat(life.endedOn() != null).isEqualTo(life.phase().isOver());
        assertThat(life.asked() == null || life.phase().isInHand()).isTrue();
        assertThat(life.submittedOn() == null || !life.phase().isInHand()).isTrue();
        assertThat(life.extensions()).isBetween(0, 2);
        assertThat(life.percent()).isBetween(0, 100);
        assertThat(life.extendedTo() != null).isEqualTo(life.extensions() > 0);
        if (life.phase() == Phase.DONE) {
            assertThat(one.events().getLast().deed()).isNotInstanceOf(Cancelled.class);
            assertThat(one.events().stream().filter(event -> event.deed() instanceof Accepted))
                    .hasSize(1);
        }
        var tally = Tally.of(one.followed(day));
        assertThat(one.standing(day) == Standing.OVERDUE || one.standing(day) == Standing.DONE_LATE)
                .as("late in words and late in numbers")
                .isEqualTo(tally == Tally.RUNS_LATE || tally == Tally.DONE_LATE);
        assertThat(DirectiveLife.asOf(one.events(), day)).isEqualTo(life);
        assertThat(life.standing(one.deadline(), day, NEAR)).isEqualTo(one.standing(day));
    }
}
