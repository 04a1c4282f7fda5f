package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.dossier.DossierRefusal.ReasonMissing;
import vn.motcua.dossier.DossierRefusal.TooMuchAsked;
import vn.motcua.dossier.DossierRules.Extension;
import vn.motcua.forms.Finding;
import vn.motcua.shared.Vnd;

/** Each rule of the life that can say no is reached here, and each stage is asked each question. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DossierRulesTest {
    private static final ZoneId HUE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant DUE = ADossier.THURSDAY_EVENING;
    private static final Instant LATER = DUE.plus(Duration.ofDays(5));
    private static final List<String> ITEMS = List.of("Bản sao trích lục ly hôn");

    private final ADossier a = ADossier.filed();
    private final List<DossierEvent> revoked = List.of(new DossierEvent.ResultRevoked(
            a.id(), ADossier.at(30), ADossier.CLERK, new ResultId(UUID.randomUUID()), "Cấp sai đối tượng"));
    private final Map<Stage, Dossier> atStage = everyStage();

    private Map<Stage, Dossier> everyStage() {
        var refused = new DossierEvent.Refused(a.id(), ADossier.at(3), ADossier.CLERK, "Sai thẩm quyền", null);
        var withdrawn = new DossierEvent.Withdrawn(
                a.id(), ADossier.at(3), Actor.citizen(a.filing().applicant()), "", null);
        var lives = List.<List<DossierEvent>>of(
                List.of(a.submitted()),
                List.of(a.submitted(), a.supplementAsked()),
                List.of(a.submitted(), a.received()),
                List.of(a.submitted(), a.received(), a.decided()),
                List.of(a.submitted(), a.received(), a.decided(), a.handedOver()),
                List.of(a.submitted(), refused),
                List.of(a.submitted(), withdrawn));
        var stages = new EnumMap<Stage, Dossier>(Stage.class);
        for (var life : lives) {
            var dossier = DossierLife.replay(life);
            stages.put(dossier.stage(), dossier);
        }
        assertThat(stages.keySet()).isEqualTo(EnumSet.allOf(Stage.class));
        return stages;
    }

    private Dossier at(Stage stage) {
        return atStage.getOrDefault(stage, DossierLife.replay(List.of(a.submitted())));
    }

    /** At all other stages it is said at which the dossier is. */
    private void onlyAt(Set<Stage> stages, Function<Dossier, Optional<? extends DossierRefusal>> rule) {
        atStage.forEach((stage, dossier) -> assertThat(rule.apply(dossier))
                .as(stage.name())
                .isEqualTo(
                        stages.contains(stage) ? Optional.empty() : Optional.of(new DossierRefusal.WrongStage(stage))));
    }

    @Test
    void what_a_stage_does_not_allow_is_refused_by_its_name() {
        onlyAt(Set.of(Stage.SUBMITTED), DossierRules::receive);
        onlyAt(Set.of(Stage.SUBMITTED), dossier -> DossierRules.refuse(dossier, "Sai thẩm quyền"));
        onlyAt(Set.of(Stage.SUBMITTED, Stage.IN_HANDLING), dossier -> asked(dossier, ITEMS, "Thiếu"));
        onlyAt(Set.of(Stage.IN_HANDLING), dossier -> extended(dossier, LATER, "Bão", ADossier.at(5)));
        onlyAt(Set.of(Stage.SUBMITTED, Stage.AWAITING_SUPPLEMENT, Stage.IN_HANDLING), DossierRules::withdraw);
        onlyAt(Set.of(Stage.IN_HANDLING), dossier -> DossierRules.decide(dossier, false, false));
        onlyAt(Set.of(Stage.DECIDED), dossier -> handedOver(dossier, HandOver.Way.COUNTER, "CCCD", Vnd.ZERO));
    }

    @Test
    void the_counter_does_nothing_with_what_waits_for_money_and_its_applicant_may_take_it_back() {
        var waiting = DossierLife.replay(List.of(a.submitted(new Vnd(150_000))));
        var why = new DossierRefusal.NotPaidYet(new Vnd(150_000));
        assertThat(DossierRules.receive(waiting)).contains(why);
        assertThat(DossierRules.refuse(waiting, "Sai thẩm quyền")).contains(why);
        assertThat(asked(waiting, ITEMS, "Thiếu")).contains(why);
        assertThat(DossierRules.withdraw(waiting)).isEmpty();
    }

    @Test
    void a_second_supplement_is_refused_before_and_after_receipt() {
        var waiting = DossierLife.replay(List.of(a.submitted(), a.supplementAsked(), a.supplementGivenBeforeReceipt()));
        var handling =
                DossierLife.replay(List.of(a.submitted(), a.received(), a.supplementAsked(), a.supplementGiven(LATER)));
        for (var dossier : List.of(waiting, handling)) {
            assertThat(asked(dossier, ITEMS, "Thiếu")).contains(new DossierRefusal.SecondSupplement(1));
        }
    }

    @Test
    void the_head_asks_once_more_with_a_reason_of_its_own() {
        var handling =
                DossierLife.replay(List.of(a.submitted(), a.received(), a.supplementAsked(), a.supplementGiven(LATER)));
        assertThat(again(handling, " ")).contains(new ReasonMissing("exception"));
        assertThat(again(handling, "b".repeat(2001))).contains(new TooMuchAsked("exception", 2000, 2001));
        assertThat(again(handling, "Bão làm hỏng hồ sơ")).isEmpty();
        assertThat(again(at(Stage.DECIDED), "Bão")).contains(new DossierRefusal.WrongStage(Stage.DECIDED));
        assertThat(AskForSupplement.isPossible(handling, true)).isTrue();
        assertThat(AskForSupplement.isPossible(handling, false)).isFalse();
        assertThat(AskForSupplement.isPossible(at(Stage.IN_HANDLING), true)).isFalse();
        assertThat(AskForSupplement.isPossible(at(Stage.IN_HANDLING), false)).isTrue();
    }

    private static Optional<DossierRefusal.OfAsking> again(Dossier dossier, String exception) {
        return DossierRules.askForSupplement(dossier, new AskForSupplement.Asked(ITEMS, "Thiếu", exception));
    }

    private static Optional<DossierRefusal.OfAsking> asked(Dossier dossier, List<String> items, String reason) {
        return DossierRules.askForSupplement(dossier, new AskForSupplement.Asked(items, reason, null));
    }

    @Test
    void the_counter_stops_on_a_request_that_it_names_and_before_a_decision() {
        onlyAt(
                Set.of(Stage.SUBMITTED, Stage.AWAITING_SUPPLEMENT, Stage.IN_HANDLING),
                dossier -> DossierRules.stop(dossier, "Đơn đề nghị ngày 20/11/2026"));
        assertThat(DossierRules.stop(at(Stage.IN_HANDLING), " ")).contains(new ReasonMissing("reason"));
        atStage.forEach((stage, dossier) -> assertThat(WithdrawDossier.isPossible(dossier))
                .as(stage.name())
                .isEqualTo(DossierRules.withdraw(dossier).isEmpty()));
    }

    @Test
    void a_rejection_on_paper_needs_written_reasons() {
        assertThat(DossierRules.reasons(Decision.Verdict.REJECTED, " ")).contains(new ReasonMissing("reason"));
        assertThat(DossierRules.reasons(Decision.Verdict.REJECTED, "Không đủ điều kiện"))
                .isEmpty();
        assertThat(DossierRules.reasons(Decision.Verdict.GRANTED, "")).isEmpty();
    }

    @Test
    void a_supplement_names_what_is_missing_and_why_on_one_sheet() {
        var filed = at(Stage.SUBMITTED);
        assertThat(asked(filed, List.of(), "Thiếu")).contains(new ReasonMissing("items"));
        assertThat(asked(filed, ITEMS, " ")).contains(new ReasonMissing("reason"));
        assertThat(asked(filed, Collections.nCopies(50, "a"), "b".repeat(2000))).isEmpty();
        assertThat(asked(filed, Collections.nCopies(51, "a"), "b")).contains(new TooMuchAsked("items", 50, 51));
        assertThat(asked(filed, List.of("a".repeat(501)), "b")).contains(new TooMuchAsked("items", 500, 501));
        assertThat(asked(filed, ITEMS, "b".repeat(2001))).contains(new TooMuchAsked("reason", 2000, 2001));
    }

    @Test
    void a_supplement_that_gives_nothing_is_refused() {
        var nothing = new CompleteSupplement.Given(List.of(), " \n", null);
        var word = new CompleteSupplement.Given(List.of(), "Tôi không có giấy này", null);
        assertThat(DossierRules.completeSupplement(nothing, false)).contains(new ReasonMissing("papers"));
        assertThat(DossierRules.completeSupplement(nothing, true)).isEmpty();
        assertThat(DossierRules.completeSupplement(word, false)).isEmpty();
    }

    @Test
    void refusing_needs_a_reason() {
        assertThat(DossierRules.refuse(at(Stage.SUBMITTED), "\t")).contains(new ReasonMissing("reason"));
    }

    @Test
    void a_due_date_is_extended_once_with_a_reason_and_by_a_year_at_most() {
        var handling = at(Stage.IN_HANDLING);
        var now = ADossier.at(5);
        assertThat(extended(handling, LATER, "", now)).contains(new ReasonMissing("reason"));
        var longest = DUE.plus(Duration.ofDays(366));
        assertThat(extended(handling, longest, "Bão", now)).isEmpty();
        for (var impossible : List.of(DUE, DUE.minusSeconds(1), longest.plusSeconds(1))) {
            assertThat(extended(handling, impossible, "Bão", now))
                    .contains(new DossierRefusal.ExtensionImpossible(DUE, longest));
        }
        var extension = new DossierEvent.DueDateExtended(a.id(), now, ADossier.CLERK, LATER, "Bão", null);
        var extended = DossierLife.replay(List.of(a.submitted(), a.received(), extension));
        assertThat(extended(extended, LATER.plusSeconds(60), "Bão nữa", now))
                .contains(new DossierRefusal.SecondExtension(LATER));
    }

    @Test
    void an_extension_comes_on_the_last_working_day_before_the_due_day_at_the_latest() {
        var handling = at(Stage.IN_HANDLING);
        var lastDay = LocalDate.of(2026, 11, 25);
        assertThat(extendedOn(lastDay, lastDay, handling)).isEmpty();
        assertThat(extendedOn(lastDay.plusDays(1), lastDay, handling))
                .contains(new DossierRefusal.ExtensionTooLate(DUE));
        assertThat(extendedOn(lastDay, lastDay.minusDays(3), handling))
                .as("over a week-end")
                .contains(new DossierRefusal.ExtensionTooLate(DUE));
    }

    private static Optional<DossierRefusal.OfExtending> extendedOn(
            LocalDate today, LocalDate lastDay, Dossier dossier) {
        return DossierRules.extend(dossier, new Extension(LATER, "Bão"), new DossierRules.Apology(today, lastDay));
    }

    @Test
    void a_decision_is_entered_when_the_steps_are_done_and_not_where_a_signature_decides() {
        var handling = at(Stage.IN_HANDLING);
        assertThat(DossierRules.decide(handling, true, false)).contains(new ResultRefusal.ResultMissing());
        assertThat(DossierRules.decide(handling, false, true)).contains(new DossierRefusal.StepsOpen(List.of()));
    }

    @Test
    void on_paper_a_result_leaves_with_the_name_of_who_took_it_and_when_all_is_paid() {
        var decided = at(Stage.DECIDED);
        var owed = new Vnd(16_000);
        for (var way : HandOver.Way.values()) {
            boolean isElectronic = way == HandOver.Way.ELECTRONIC;
            assertThat(handedOver(decided, way, " ", Vnd.ZERO))
                    .isEqualTo(isElectronic ? Optional.empty() : Optional.of(new ReasonMissing("evidence")));
            assertThat(handedOver(decided, way, "CCCD", owed))
                    .isEqualTo(isElectronic ? Optional.empty() : Optional.of(new DossierRefusal.NotPaidYet(owed)));
        }
    }

    @Test
    void what_was_revoked_before_anybody_had_it_goes_out_on_no_way() {
        var decided = at(Stage.DECIDED);
        var why = new DossierRefusal.ResultRevoked("Cấp sai đối tượng");
        for (var way : HandOver.Way.values()) {
            assertThat(DossierRules.handOver(decided, way, "CCCD", Vnd.ZERO, revoked))
                    .contains(why);
        }
        assertThat(DossierRules.take(decided, revoked)).contains(why);
        assertThat(DossierRules.take(decided, List.of(a.decided()))).isEmpty();
    }

    @Test
    void of_what_was_revoked_the_applicant_is_given_the_revocation() {
        var decided = at(Stage.DECIDED);
        assertThat(DossierRules.tellOfRevocation(decided, HandOver.Way.COUNTER, "CCCD", revoked))
                .isEmpty();
        assertThat(DossierRules.tellOfRevocation(decided, HandOver.Way.ELECTRONIC, "", revoked))
                .isEmpty();
        assertThat(DossierRules.tellOfRevocation(decided, HandOver.Way.POST, " ", revoked))
                .contains(new DossierRefusal.ReasonMissing("evidence"));
        assertThat(DossierRules.tellOfRevocation(decided, HandOver.Way.COUNTER, "CCCD", List.of(a.decided())))
                .contains(new DossierRefusal.WrongStage(Stage.DECIDED));
    }

    @Test
    void corrected_answers_must_be_right_and_leave_the_dossier_where_it_lies() {
        var wrong = new Finding("/fullName", "fullName", "Phải ghi họ tên.");
        assertThat(DossierRules.correct(a.filing(), List.of(wrong), ""))
                .contains(DossierRefusal.AnswersIncomplete.of(List.of(wrong)));
        assertThat(DossierRules.correct(a.filing(), List.of(), "00001"))
                .contains(new DossierRefusal.CompetenceWouldChange("00001"));
        assertThat(DossierRules.correct(a.filing(), List.of(), a.filing().area().value()))
                .isEmpty();
    }

    @Test
    void each_rule_of_the_life_is_reached() {
        var filed = at(Stage.SUBMITTED);
        var handling = at(Stage.IN_HANDLING);
        var decided = at(Stage.DECIDED);
        var unpaid = DossierLife.replay(List.of(a.submitted(new Vnd(150_000))));
        var noCalendar = DueDates.of(new DueOutcome.YearNotCovered(2030));
        EveryRefusal.isReached(
                DossierRefusal.OfReceiving.class,
                DossierRules.receive(decided),
                DossierRules.receive(unpaid),
                EveryRefusal.why(noCalendar));
        EveryRefusal.isReached(
                DossierRefusal.OfRefusing.class,
                DossierRules.refuse(decided, "a"),
                DossierRules.refuse(unpaid, "a"),
                DossierRules.refuse(filed, ""));
        var asked = DossierLife.replay(List.of(a.submitted(), a.supplementAsked(), a.supplementGivenBeforeReceipt()));
        EveryRefusal.isReached(
                DossierRefusal.OfAsking.class,
                asked(decided, ITEMS, "a"),
                asked(unpaid, ITEMS, "a"),
                asked(asked, ITEMS, "a"),
                asked(filed, ITEMS, ""),
                asked(filed, ITEMS, "b".repeat(2001)));
        EveryRefusal.isReached(
                DossierRefusal.OfCompleting.class,
                DossierRules.awaitsSupplement(filed),
                DossierRules.correct(a.filing(), List.of(new Finding("/a", "a", "Sai")), ""),
                DossierRules.correct(a.filing(), List.of(), "00001"),
                DossierRules.completeSupplement(new CompleteSupplement.Given(List.of(), "", null), false),
                EveryRefusal.why(noCalendar));
        var extension = new DossierEvent.DueDateExtended(a.id(), ADossier.at(5), ADossier.CLERK, LATER, "Bão", null);
        EveryRefusal.isReached(
                DossierRefusal.OfExtending.class,
                extended(filed, LATER, "Bão", ADossier.at(5)),
                extended(
                        DossierLife.replay(List.of(a.submitted(), a.received(), extension)),
                        LATER.plusSeconds(60),
                        "Bão",
                        ADossier.at(5)),
                extended(handling, LATER, "Bão", DUE),
                extended(handling, LATER, "", ADossier.at(5)),
                extended(handling, DUE, "Bão", ADossier.at(5)));
        EveryRefusal.isReached(
                DossierRefusal.OfDeciding.class,
                DossierRules.decide(filed, false, false),
                DossierRules.decide(handling, true, false),
                DossierRules.decide(handling, false, true),
                DossierRules.reasons(Decision.Verdict.REJECTED, ""));
        EveryRefusal.isReached(
                DossierRefusal.OfStopping.class, DossierRules.stop(decided, "a"), DossierRules.stop(filed, ""));
        EveryRefusal.isReached(
                DossierRefusal.OfHandingOver.class,
                handedOver(filed, HandOver.Way.ELECTRONIC, "", Vnd.ZERO),
                handedOver(decided, HandOver.Way.COUNTER, "", Vnd.ZERO),
                handedOver(decided, HandOver.Way.COUNTER, "CCCD", new Vnd(1_000)),
                DossierRules.take(decided, revoked));
        assertThat(DossierRules.isDecided(handling)).contains(new DossierRefusal.WrongStage(Stage.IN_HANDLING));
    }

    private static Optional<DossierRefusal.OfExtending> extended(
            Dossier dossier, Instant dueAt, String reason, Instant now) {
        var lastDay = LocalDate.ofInstant(DUE, HUE).minusDays(1);
        return DossierRules.extend(
                dossier,
                new Extension(dueAt, reason),
                new DossierRules.Apology(LocalDate.ofInstant(now, HUE), lastDay));
    }

    private static Optional<DossierRefusal.OfHandingOver> handedOver(
            Dossier dossier, HandOver.Way way, String evidence, Vnd open) {
        return DossierRules.handOver(dossier, way, evidence, open, List.of());
    }
}
