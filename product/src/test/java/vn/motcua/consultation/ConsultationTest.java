package vn.motcua.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.consultation.Consultation.State;
import vn.motcua.dossier.ADossier;
import vn.motcua.dossier.DossierEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTest {
    private static final UUID FIRST = new UUID(0, 11);
    private static final UUID SECOND = new UUID(0, 12);
    private static final Instant DUE = ADossier.THURSDAY_EVENING;
    private static final Instant SOON = DUE.minusSeconds(86_400);

    private final ADossier a = ADossier.filed();

    @Test
    void each_answer_goes_to_its_own_question() {
        var all = Consultation.of(List.of(
                a.submitted(),
                a.received(),
                a.consultationAsked(FIRST, true),
                a.consultationAsked(SECOND, true),
                a.consultationAnswered(SECOND, ADossier.at(9))));
        assertThat(all).extracting(one -> one.id().value()).containsExactly(FIRST, SECOND);
        assertThat(all).extracting(Consultation::isOpen).containsExactly(true, false);
        assertThat(all).extracting(Consultation::isAwaited).containsExactly(true, false);
    }

    @Test
    void it_is_late_for_who_was_asked_when_its_time_is_over() {
        var open = only(a.consultationAsked(FIRST, true));
        assertThat(open.state(SOON.minusSeconds(1), SOON)).isEqualTo(State.OPEN);
        assertThat(open.state(SOON, SOON)).isEqualTo(State.DUE_SOON);
        assertThat(open.state(DUE, SOON)).isEqualTo(State.DUE_SOON);
        assertThat(open.state(DUE.plusSeconds(1), SOON)).isEqualTo(State.LATE);
    }

    @Test
    void a_late_answer_stays_late_and_one_in_time_stays_in_time() {
        var late = only(a.consultationAsked(FIRST, true), a.consultationAnswered(FIRST, DUE.plusSeconds(1)));
        assertThat(late.state(DUE.plusSeconds(2), SOON)).isEqualTo(State.ANSWERED_LATE);
        var inTime = only(a.consultationAsked(FIRST, true), a.consultationAnswered(FIRST, DUE));
        assertThat(inTime.state(DUE.plusSeconds(86_400), SOON)).isEqualTo(State.ANSWERED);
    }

    @Test
    void what_is_withdrawn_is_nobodys_delay() {
        var withdrawn = only(a.consultationAsked(FIRST, true), a.consultationWithdrawn(FIRST));
        assertThat(withdrawn.isOpen()).isFalse();
        assertThat(withdrawn.state(DUE.plusSeconds(86_400), SOON)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void what_is_passed_over_holds_no_step_and_can_be_answered_still() {
        var passed = only(a.consultationAsked(FIRST, true), a.consultationPassedOver(FIRST));
        assertThat(passed.isAwaited()).isFalse();
        assertThat(passed.isOpen()).isTrue();
        assertThat(passed.state(DUE.plusSeconds(1), SOON)).isEqualTo(State.LATE);
    }

    private static Consultation only(DossierEvent... log) {
        return Consultation.of(List.of(log)).getFirst();
    }
}
