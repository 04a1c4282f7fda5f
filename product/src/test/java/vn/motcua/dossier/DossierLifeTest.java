package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Pause;
import vn.motcua.shared.Vnd;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DossierLifeTest {
    private final ADossier a = ADossier.filed();

    @Test
    void the_straight_path_ends_closed_with_all_that_was_promised_and_done() {
        var closed =
                DossierLife.replay(List.of(a.submitted(), a.received(), a.stepTaken(), a.decided(), a.handedOver()));
        assertThat(closed)
                .isEqualTo(new Dossier.Closed(
                        a.filing(),
                        a.seat(),
                        0,
                        Receipt.first(a.received().number(), ADossier.at(2), ADossier.THURSDAY_EVENING),
                        new Decision(Decision.Verdict.GRANTED, ADossier.at(6), null),
                        new HandOver(HandOver.Way.COUNTER, ADossier.at(7), "Trần Văn Bình")));
    }

    @Test
    void a_fee_due_at_filing_keeps_the_dossier_from_the_counter_until_it_is_paid() {
        assertThat(DossierLife.replay(List.of(a.submitted(new Vnd(150_000)))))
                .isEqualTo(new Dossier.Submitted(a.filing(), a.seat(), 0, new Vnd(150_000)));
        assertThat(DossierLife.replay(List.of(a.submitted(new Vnd(150_000)), a.paid())))
                .isEqualTo(new Dossier.Submitted(a.filing(), a.seat(), 0, Vnd.ZERO));
    }

    @Test
    void several_bills_are_paid_one_by_one_and_the_counter_waits_for_the_last() {
        var life = List.<DossierEvent>of(a.submitted(new Vnd(166_000)), a.paid());
        assertThat(DossierLife.replay(life).toPay()).isEqualTo(new Vnd(16_000));
        assertThat(DossierLife.replay(life).stage()).isEqualTo(Stage.SUBMITTED);
        assertThatThrownBy(() -> DossierLife.after(DossierLife.replay(life), a.received()))
                .hasMessageContaining("must not hold Received");
    }

    @Test
    void what_a_supplement_makes_dearer_keeps_the_dossier_from_the_counter_too() {
        var given = a.supplementGivenBeforeReceipt();
        var dearer = new DossierEvent.SupplementGiven(
                given.dossier(),
                given.at(),
                given.actor(),
                given.contentHash(),
                null,
                new Charged(List.of(), Vnd.ZERO, new Vnd(150_000), null));
        var life = List.<DossierEvent>of(a.submitted(), a.supplementAsked(), dearer);
        assertThat(DossierLife.replay(life).toPay()).isEqualTo(new Vnd(150_000));
        assertThat(DossierLife.after(DossierLife.replay(life), a.paid()).toPay())
                .isEqualTo(Vnd.ZERO);
    }

    @Test
    void a_financial_duty_pauses_what_is_in_handling_until_the_last_is_paid() {
        var paused = DossierLife.replay(List.of(a.submitted(), a.received(), a.dutyAsked("TB-1"), a.dutyAsked("TB-2")));
        assertThat(paused.stage()).isEqualTo(Stage.IN_HANDLING);
        assertThat(paused.toPay()).isEqualTo(new Vnd(5_000_000));
        assertThatThrownBy(() -> DossierLife.after(paused, a.stepTaken())).hasMessageContaining("After Paused");
        assertThat(DossierLife.after(paused, a.agencyPassed()).toPay()).isEqualTo(new Vnd(5_000_000));

        var half = DossierLife.after(paused, a.dutyPaid(6, null));
        assertThat(half.toPay()).isEqualTo(new Vnd(2_500_000));
        var later = ADossier.THURSDAY_EVENING.plusSeconds(86_400);
        assertThat(DossierLife.after(half, a.dutyPaid(7, later)))
                .isInstanceOfSatisfying(Dossier.InHandling.class, handling -> {
                    assertThat(handling.receipt().dueAt()).isEqualTo(later);
                    assertThat(handling.receipt().originalDueAt()).isEqualTo(ADossier.THURSDAY_EVENING);
                    assertThat(handling.waitsForMoney()).isFalse();
                });
    }

    @Test
    void the_clock_stands_from_the_first_duty_to_the_payment_of_the_last() {
        var later = ADossier.THURSDAY_EVENING;
        var log = List.<DossierEvent>of(
                a.submitted(),
                a.received(),
                a.supplementAsked(),
                a.supplementGiven(later),
                a.dutyAsked("TB-1"),
                a.dutyAsked("TB-2"),
                a.dutyPaid(6, null),
                a.dutyPaid(7, later));
        assertThat(Pauses.ended(log))
                .containsExactly(
                        new Pause(
                                a.supplementAsked().at(),
                                a.supplementGiven(later).at()),
                        new Pause(a.dutyAsked("TB-1").at(), ADossier.at(7)));
        assertThat(Pauses.ended(log.subList(0, 7))).hasSize(1);
        assertThat(Pauses.endingAt(log.subList(0, 7), ADossier.at(9)).getLast())
                .isEqualTo(new Pause(a.dutyAsked("TB-1").at(), ADossier.at(9)));
        assertThat(Pauses.ended(List.of(a.submitted(), a.supplementAsked(), a.supplementGivenBeforeReceipt())))
                .isEmpty();
    }

    @Test
    void an_asked_agency_answers_whatever_became_of_the_dossier_and_is_asked_while_it_is_handled() {
        var consultation = new UUID(0, 11);
        var asked = a.consultationAsked(consultation, true);
        var answered = a.consultationAnswered(consultation, ADossier.at(9));
        var handling = DossierLife.replay(List.of(a.submitted(), a.received()));
        assertThat(DossierLife.after(handling, asked)).isEqualTo(handling);
        assertThat(DossierLife.after(handling, a.consultationPassedOver(consultation)))
                .isEqualTo(handling);
        var closed = DossierLife.replay(List.of(a.submitted(), a.received(), asked, a.decided(), a.handedOver()));
        assertThat(DossierLife.after(closed, answered)).isEqualTo(closed);
        assertThat(DossierLife.after(closed, a.consultationWithdrawn(consultation)))
                .isEqualTo(closed);
        assertThatThrownBy(() -> DossierLife.after(closed, asked)).hasMessageContaining("After Closed");
        var submitted = DossierLife.replay(List.of(a.submitted()));
        assertThatThrownBy(() -> DossierLife.after(submitted, answered)).hasMessageContaining("After Submitted");
    }

    @Test
    void a_supplement_before_receipt_leads_back_to_the_counter() {
        assertThat(DossierLife.replay(List.of(a.submitted(), a.supplementAsked(), a.supplementGivenBeforeReceipt())))
                .isEqualTo(new Dossier.Submitted(a.filing(), a.seat(), 1, Vnd.ZERO));
    }

    @Test
    void a_supplement_after_receipt_moves_the_due_time_and_keeps_the_original() {
        var later = ADossier.THURSDAY_EVENING.plusSeconds(86_400);
        var dossier =
                DossierLife.replay(List.of(a.submitted(), a.received(), a.supplementAsked(), a.supplementGiven(later)));
        assertThat(dossier).isInstanceOfSatisfying(Dossier.InHandling.class, handling -> {
            assertThat(handling.receipt().dueAt()).isEqualTo(later);
            assertThat(handling.receipt().originalDueAt()).isEqualTo(ADossier.THURSDAY_EVENING);
            assertThat(handling.supplements()).isEqualTo(1);
        });
    }

    @Test
    void what_the_law_forbids_cannot_stand_in_a_log() {
        assertThatThrownBy(() -> DossierLife.replay(List.of(a.submitted(), a.decided())))
                .hasMessageContaining("After Submitted")
                .hasMessageContaining("must not hold Decided");
        assertThatThrownBy(() -> DossierLife.replay(List.of(a.submitted(), a.received(), a.received())))
                .hasMessageContaining("After InHandling");
        assertThatThrownBy(() -> DossierLife.replay(List.of(a.received()))).hasMessageContaining("no dossier");
    }

    @Test
    void the_first_seat_is_that_of_the_filing() {
        assertThat(DossierLife.replay(List.of(a.submitted())).seat())
                .isEqualTo(new Seat(a.filing().counter(), a.filing().agency()));
    }

    @Test
    void a_dossier_passes_at_each_stage_and_nothing_else_of_it_changes() {
        for (var life : List.<List<DossierEvent>>of(
                List.of(a.submitted(new Vnd(150_000))),
                List.of(a.submitted()),
                List.of(a.submitted(), a.received()),
                List.of(a.submitted(), a.received(), a.supplementAsked()),
                List.of(a.submitted(), a.received(), a.decided()))) {
            var before = DossierLife.replay(life);
            var after = DossierLife.after(before, a.agencyPassed());
            assertThat(after.seat()).isEqualTo(a.agencyPassed().to());
            assertThat(after).isNotEqualTo(before).hasSameClassAs(before);
            assertThat(after).usingRecursiveComparison().ignoringFields("seat").isEqualTo(before);
        }
    }

    @Test
    void what_passed_lives_on_to_its_end_at_the_successor() {
        var closed = DossierLife.replay(List.of(
                a.submitted(new Vnd(150_000)),
                a.agencyPassed(),
                a.paid(),
                a.received(),
                a.counterPassed(),
                a.supplementAsked(),
                a.supplementGiven(ADossier.THURSDAY_EVENING),
                a.stepTaken(),
                a.decided(),
                a.handedOver()));
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.seat()).isEqualTo(new Seat(ADossier.NEW_CENTRE, ADossier.NEW_COMMITTEE));
        assertThat(closed.filing()).isEqualTo(a.filing());
    }

    @Test
    void what_is_put_on_file_changes_no_stage_and_originals_go_back_at_any() {
        var handling = DossierLife.replay(List.of(a.submitted(), a.received()));
        assertThat(DossierLife.after(handling, a.visited())).isEqualTo(handling);
        assertThat(DossierLife.after(handling, a.originalsTaken())).isEqualTo(handling);
        var withdrawn = new DossierEvent.Withdrawn(a.id(), ADossier.at(8), ADossier.CLERK, "Đơn", null);
        for (var life : List.<List<DossierEvent>>of(
                List.of(a.submitted(), a.received()),
                List.of(a.submitted(), a.received(), a.supplementAsked()),
                List.of(a.submitted(), a.received(), a.decided()),
                List.of(a.submitted(), a.received(), a.decided(), a.handedOver()),
                List.of(a.submitted(), a.received(), withdrawn))) {
            var before = DossierLife.replay(life);
            assertThat(DossierLife.after(before, a.originalsReturned())).isEqualTo(before);
        }
        for (var early : List.<DossierEvent>of(a.visited(), a.originalsTaken(), a.originalsReturned())) {
            assertThatThrownBy(() -> DossierLife.replay(List.of(a.submitted(), early)))
                    .hasMessageContaining("After Submitted");
        }
    }

    @Test
    void only_who_has_a_dossier_passes_it_on_and_none_that_ended() {
        assertThatThrownBy(() -> DossierLife.replay(List.of(a.submitted(), a.counterPassed())))
                .hasMessageContaining("must not hold SeatPassed");
        assertThatThrownBy(() -> DossierLife.replay(
                        List.of(a.submitted(), a.received(), a.decided(), a.handedOver(), a.agencyPassed())))
                .hasMessageContaining("After Closed");
    }

    @Test
    void a_paper_of_earlier_is_of_those_who_had_the_dossier_then() {
        var log = List.<DossierEvent>of(a.submitted(), a.received(), a.agencyPassed(), a.decided());
        assertThat(Seat.when(a.received(), log)).isEqualTo(a.seat());
        assertThat(Seat.when(a.agencyPassed(), log)).isEqualTo(a.agencyPassed().to());
        assertThat(Seat.when(a.decided(), log)).isEqualTo(a.agencyPassed().to());
    }
}
