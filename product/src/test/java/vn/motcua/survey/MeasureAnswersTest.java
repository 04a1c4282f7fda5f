package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.AgencyId;
import vn.motcua.survey.Questionnaire.Kind;

/** What a survey says, counted by hand beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasureAnswersTest {
    private static final Questionnaire SIPAS =
            Questionnaires.files(JsonMapper.shared()).getFirst();
    private static final AgencyId A = new AgencyId(new UUID(0, 1));
    private static final AgencyId B = new AgencyId(new UUID(0, 2));
    private static final AgencyId NOT_DRAWN = new AgencyId(new UUID(0, 3));
    private static final List<SurveyUnit> FRAME =
            List.of(new SurveyUnit(A, 300, "X"), new SurveyUnit(B, 100, "Y"), new SurveyUnit(NOT_DRAWN, 50, null));

    /** All questions of satisfaction on one level. */
    static Map<String, String> given(int level, String hard) {
        var given = new HashMap<String, String>();
        SIPAS.itemsOf(Kind.SATISFACTION).forEach(item -> given.put(item.key(), "" + level));
        SIPAS.itemsOf(Kind.EXPERIENCE).forEach(item -> given.put(item.key(), hard));
        return given;
    }

    private static List<Answer> answers(AgencyId unit, Mode mode, int number, int level, String hard) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < number; i++) {
            answers.add(new Answer(unit, mode, given(level, hard)));
        }
        return answers;
    }

    /** A: 6 answers of level 5 stand for 300; B: 6 of level 3 for 100. Satisfied 300/400; mean (300 · 100 + 100 · 50)/400. */
    @Test
    void both_formulas_weigh_each_answer_by_what_it_stands_for() {
        var all = answers(A, Mode.LINK, 6, 5, "NEVER");
        all.addAll(answers(B, Mode.LINK, 6, 3, "SOME"));
        var result = MeasureAnswers.of(SIPAS, FRAME, all);
        var total = Objects.requireNonNull(result.total());
        assertThat(total.satisfied().value()).isCloseTo(75, within(1e-9));
        assertThat(total.mean().value()).isCloseTo(87.5, within(1e-9));
        assertThat(result.answers()).isEqualTo(12);
        assertThat(result.factors()).containsOnlyKeys("access", "procedure", "officer", "result", "comments");
        assertThat(result.isMixed()).isFalse();
        assertThat(result.units())
                .filteredOn(unit -> unit.unit().equals(B))
                .singleElement()
                .satisfies(unit -> assertThat(
                                Objects.requireNonNull(unit.total()).mean().value())
                        .isCloseTo(50, within(1e-9)));
        assertThat(result.units()).extracting(SurveyResult.OfUnit::unit).containsExactly(A, B);
    }

    @Test
    void hard_questions_stand_beside_the_index_and_never_in_it() {
        var calm = answers(A, Mode.LINK, 6, 4, "NEVER");
        calm.addAll(answers(B, Mode.LINK, 6, 4, "NEVER"));
        var hard = answers(A, Mode.LINK, 6, 4, "MANY");
        hard.addAll(answers(B, Mode.LINK, 6, 4, "NO_ANSWER"));
        assertThat(MeasureAnswers.of(SIPAS, FRAME, hard).total())
                .isEqualTo(MeasureAnswers.of(SIPAS, FRAME, calm).total());
        assertThat(MeasureAnswers.of(SIPAS, FRAME, hard).shares())
                .filteredOn(share -> share.item().equals("h2") && share.option().equals("MANY"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.share().answers())
                            .as("who says nothing is not counted")
                            .isEqualTo(6);
                    assertThat(share.share().value()).isEqualTo(100);
                });
    }

    @Test
    void ways_of_answering_stand_beside_each_other_and_a_poster_is_in_no_total() {
        var all = answers(A, Mode.LINK, 6, 2, "NEVER");
        all.addAll(answers(B, Mode.PAPER, 6, 2, "NEVER"));
        var without = MeasureAnswers.of(SIPAS, FRAME, all);
        all.addAll(answers(A, Mode.POSTER, 90, 5, "NEVER"));
        var with = MeasureAnswers.of(SIPAS, FRAME, all);
        assertThat(with.total()).isEqualTo(without.total());
        assertThat(with.units()).isEqualTo(without.units());
        assertThat(with.isMixed()).isTrue();
        assertThat(with.byMode())
                .extracting(SurveyResult.OfMode::mode)
                .containsExactly(Mode.LINK, Mode.PAPER, Mode.POSTER);
        assertThat(with.byMode().getLast().total()).satisfies(poster -> {
            assertThat(Objects.requireNonNull(poster).mean().value()).isEqualTo(100);
            assertThat(poster.mean().precision()).as("nobody was drawn").isNull();
        });
    }

    @Test
    void small_cells_are_hidden_with_the_next_ones_and_too_few_answers_say_nothing() {
        var all = answers(A, Mode.LINK, 20, 4, "NEVER");
        all.addAll(answers(B, Mode.LINK, 4, 1, "MANY"));
        var result = MeasureAnswers.of(SIPAS, FRAME, all);
        assertThat(result.units()).allMatch(SurveyResult.OfUnit::isHidden);
        assertThat(MeasureAnswers.of(SIPAS, FRAME, answers(A, Mode.LINK, 4, 4, "NEVER"))
                        .total())
                .isNull();
    }

    @Test
    void who_has_no_opinion_is_left_out_of_the_question() {
        var all = answers(A, Mode.LINK, 6, 5, "NEVER");
        all.addAll(answers(B, Mode.LINK, 6, 0, "NEVER"));
        var result = MeasureAnswers.of(SIPAS, FRAME, all);
        assertThat(Objects.requireNonNull(result.total()).mean().value()).isEqualTo(100);
        assertThat(Objects.requireNonNull(result.items().get("a1")).mean().answers())
                .isEqualTo(6);
    }

    @Test
    void what_the_questions_do_not_take_is_not_an_answer() {
        var given = given(4, "NEVER");
        given.put("a1", "6");
        given.put("h1", "OFTEN");
        given.put("strange", "x");
        given.put("n1.SKILL", Questionnaire.CHOSEN);
        assertThat(SIPAS.unanswered(given)).extracting(Questionnaire.Item::key).containsExactly("a1", "h1");
        assertThat(SIPAS.taken(given)).doesNotContainKeys("a1", "h1", "strange").containsKey("n1.SKILL");
    }
}
