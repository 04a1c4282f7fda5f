package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdoptionTest {
    private static final Form FORM = Desk.FORMS.find(new FormId("marital-status", 4));

    @Test
    void what_is_still_asked_moves_along_and_the_rest_is_left_out() {
        var moved = FORM.adopt(
                Desk.answers(
                        "{\"case\": \"other-purpose\", \"applicant\": {\"phone\": \"+84 912 345 678\"}, \"gone\": {\"a\": \"b\"}}"));
        assertThat(moved.text("/applicant/phone")).isEqualTo("0912345678");
        assertThat(moved.text("/case")).isEqualTo("other-purpose");
        assertThat(moved.read().has("gone")).isFalse();
    }

    @Test
    void a_choice_that_is_offered_no_more_and_a_value_of_another_kind_are_asked_anew() {
        var moved = FORM.adopt(
                Desk.answers(
                        "{\"whom\": {\"relation\": \"NEIGHBOUR\"}, \"result\": {\"copies\": \"two\"}, \"marital\": {\"state\": \"MARRIED\"}}"));
        assertThat(moved.text("/whom/relation")).isEmpty();
        assertThat(moved.value("/result/copies")).isEmpty();
        assertThat(moved.text("/marital/state")).isEqualTo("MARRIED");
    }

    @Test
    void what_the_e_id_vouched_for_stays_vouched_for_where_it_is_still_asked_of_it() {
        var known = FORM.prefill(Answers.EMPTY.withCase("other-purpose"), Desk.EID);
        assertThat(FORM.adopt(known).sources()).isEqualTo(known.sources());
        assertThat(FORM.adopt(new Answers(known.read(), Map.of("/applicant/fullName", "eid.other")))
                        .sources())
                .isEmpty();
    }
}
