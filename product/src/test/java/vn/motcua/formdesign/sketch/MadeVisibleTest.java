package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MadeVisibleTest {
    private final FormSketch birth = AForm.of("1.001193");

    @Test
    void what_depends_on_answers_is_asked_with_answers_that_are_told() {
        var made = MadeVisible.show(AForm.small(), Spot.field(1, 1), FormSketch.nothing(), List.of());
        assertThat(made.answers().toString()).isEqualTo("{\"kind\":{\"of\":\"A\"}}");
        assertThat(made.chosen()).isEqualTo(Map.of("kind.of", "A"));
    }

    @Test
    void an_answer_that_does_not_hinder_it_stays() {
        var given = FormSketch.object("{\"kind\": {\"of\": \"A\"}, \"second\": {\"lead\": \"x\"}}")
                .orElseThrow();
        var made = MadeVisible.show(AForm.small(), Spot.field(1, 1), given, List.of());
        assertThat(made.answers()).isEqualTo(given);
        assertThat(made.chosen()).isEmpty();
    }

    @Test
    void an_answer_that_hides_it_is_another_one_for_the_moment() {
        var given = FormSketch.object("{\"parents\": {\"marriage\": \"NO_FATHER\"}}")
                .orElseThrow();
        var made = MadeVisible.show(birth, AForm.at(birth, "father.fullName"), given, List.of());
        assertThat(made.answers().at("/parents/marriage").asString()).isEqualTo("MARRIED");
    }

    @Test
    void every_question_of_the_products_forms_is_asked_with_the_answers_made_for_it() {
        for (var code : List.of("1.001193", "1.001612", "1.004873")) {
            var form = AForm.of(code);
            for (var question : form.questions()) {
                var answers = MadeVisible.show(form, question.spot(), FormSketch.nothing(), List.of("a", "b"))
                        .answers();
                var field = Spot.field(question.spot().page(), question.spot().field());
                for (var when : form.node(field).orElseThrow().path("when")) {
                    var now = answers.at(FormSketch.pointer(when.path("field").asString()))
                            .asString("");
                    boolean isIn = when.path(when.has("notIn") ? "notIn" : "in").values().stream()
                            .anyMatch(value -> value.asString().equals(now));
                    assertThat(isIn).as(code + " " + question.name()).isNotEqualTo(when.has("notIn"));
                }
            }
        }
    }
}
