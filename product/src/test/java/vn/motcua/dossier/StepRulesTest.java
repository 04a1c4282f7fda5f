package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.StepRefusal.Reason;
import vn.motcua.dossier.StepRefusal.StepNotPossible;
import vn.motcua.dossier.StepRefusal.StepTakenByAnother;
import vn.motcua.route.CompleteStep.Outcome.AlreadyCompleted;
import vn.motcua.route.CompleteStep.Outcome.NotYours;
import vn.motcua.route.CompleteStep.Outcome.OutcomeUnknown;
import vn.motcua.route.CompleteStep.Outcome.Paused;
import vn.motcua.route.CompleteStep.Outcome.ReasonMissing;
import vn.motcua.route.CompleteStep.Outcome.Stopped;
import vn.motcua.route.TaskView;

/** What says no to whoever finishes a step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepRulesTest {
    private static final UUID ASKED = new UUID(0, 11);

    private final ADossier a = ADossier.filed();
    private final Dossier handling = ADossier.life(a.submitted(), a.received());
    private final TaskView.Completion byLan =
            new TaskView.Completion(ADossier.CLERK.account(), ADossier.at(3), "DONE", null);
    private final AlreadyCompleted already =
            new AlreadyCompleted(ADossier.CLERK.account(), ADossier.at(3), "DONE", false);

    @Test
    void what_the_route_says_no_to_is_said_in_words_of_the_dossier() {
        assertThat(StepRules.finish(already))
                .isEqualTo(new StepTakenByAnother(ADossier.CLERK.account().value(), ADossier.at(3)));
        assertThat(StepRules.finish(new ReasonMissing())).isEqualTo(new DossierRefusal.ReasonMissing("opinion"));
        assertThat(StepRules.finish(new NotYours(null))).isEqualTo(new StepNotPossible(Reason.NOT_YOURS));
        assertThat(StepRules.finish(new OutcomeUnknown(List.of("DONE"))))
                .isEqualTo(new StepNotPossible(Reason.OUTCOME_UNKNOWN));
        assertThat(StepRules.finish(new Stopped())).isEqualTo(new StepNotPossible(Reason.STOPPED));
        assertThat(StepRules.finish(new Paused())).isEqualTo(new StepNotPossible(Reason.PAUSED));
        assertThat(new StepNotPossible(Reason.OUTCOME_UNKNOWN).facts()).hasToString("{reason=outcome-unknown}");
    }

    @Test
    void nothing_is_signed_for_whom_the_step_does_not_wait() {
        var filed = ADossier.life(a.submitted());
        assertThat(StepRules.sign(filed, null, false, true)).contains(new DossierRefusal.WrongStage(Stage.SUBMITTED));
        assertThat(StepRules.sign(handling, byLan, false, true))
                .contains(new StepTakenByAnother(ADossier.CLERK.account().value(), ADossier.at(3)));
        assertThat(StepRules.sign(handling, null, true, false)).contains(new StepNotPossible(Reason.PAUSED));
        assertThat(StepRules.sign(handling, null, false, false)).contains(new StepNotPossible(Reason.NOT_YOURS));
        assertThat(StepRules.sign(handling, null, false, true)).isEmpty();
    }

    @Test
    void a_step_waits_for_required_answers_until_they_come_or_somebody_writes_why_not() {
        var log = List.<DossierEvent>of(a.submitted(), a.received(), a.consultationAsked(ASKED, true));
        assertThat(StepRules.leadOn(log, () -> false)).contains(new StepRefusal.AnswersAwaited(1));
        assertThat(StepRules.leadOn(log, () -> true)).isEmpty();
        assertThat(StepRules.leadOn(List.of(a.consultationAsked(ASKED, false)), () -> false))
                .isEmpty();
        assertThat(StepRules.leadOn(
                        List.of(a.consultationAsked(ASKED, true), a.consultationAnswered(ASKED, ADossier.at(9))),
                        () -> false))
                .isEmpty();
        assertThat(StepRules.leadOn(
                        List.of(a.consultationAsked(ASKED, true), a.consultationWithdrawn(ASKED)), () -> false))
                .isEmpty();
        assertThat(StepRules.leadOn(
                        List.of(a.consultationAsked(ASKED, true), a.consultationPassedOver(ASKED)), () -> false))
                .isEmpty();
        assertThat(new StepRefusal.AnswersAwaited(2).facts()).hasToString("{consultations=2}");
    }

    @Test
    void each_rule_of_a_step_is_reached() {
        EveryRefusal.isReached(
                StepRefusal.OfFinishing.class,
                Optional.of(StepRules.finish(already)),
                Optional.of(StepRules.finish(new Stopped())),
                StepRules.leadOn(List.of(a.consultationAsked(ASKED, true)), () -> false),
                Optional.of(StepRules.finish(new ReasonMissing())));
    }
}
