package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.forms.Answers;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTextTest {
    private static final Answers ANSWERS = Answers.of(new JsonMapper().readTree("""
            {"marital": {"state": "MARRIED"}, "applicant": {"sex": "MALE"}, "industry": {"main": "4711", "others": ["1410", "OTHER"]},
             "marriage": {"spouseName": "Lê Thị Hoa", "number": "12[a]"}}
            """));
    private static final Map<String, String> SHOWN = Map.of(
            "/marriage/spouseName", "Lê Thị Hoa",
            "/marriage/number", "12[a]",
            "/mother/birthDate", "03/02/1995",
            "/divorce/kind", "Bản án ly hôn",
            "/industry/main", "Bán lẻ tổng hợp",
            "/industry/others", "May trang phục\nNgành khác",
            "/history", "Huế; 2010\nĐà Nẵng; 2015");
    private static final AnswerText TEXT = new AnswerText(ANSWERS, pointer -> SHOWN.getOrDefault(pointer, ""));

    @Test
    void a_sentence_takes_answers_as_people_read_them() {
        assertThat(TEXT.fill("Hiện tại đang có vợ là bà {/marriage/spouseName}"))
                .isEqualTo("Hiện tại đang có vợ là bà Lê Thị Hoa");
        assertThat(TEXT.fill("{/mother/birthDate|year}")).isEqualTo("1995");
        assertThat(TEXT.fill("theo {/divorce/kind|lower}")).isEqualTo("theo bản án ly hôn");
        assertThat(TEXT.fill("{/marital/state|raw}")).isEqualTo("MARRIED");
        assertThat(TEXT.fill("{/history|joined}")).isEqualTo("Huế; 2010; Đà Nẵng; 2015");
    }

    @Test
    void codes_stand_before_the_names_of_choices_that_have_one() {
        assertThat(TEXT.fill("{/industry/main|coded}")).isEqualTo("4711 – Bán lẻ tổng hợp");
        assertThat(TEXT.fill("{/industry/others|coded}")).isEqualTo("1410 – May trang phục\nNgành khác");
    }

    @Test
    void a_part_in_brackets_falls_away_with_the_answer_it_lacks() {
        assertThat(TEXT.fill("vợ là {/marriage/spouseName}[ (số {/marriage/number}[, ngày {/marriage/date}])]"))
                .isEqualTo("vợ là Lê Thị Hoa (số 12[a])");
        assertThat(TEXT.fill("a[ {/none}[ {/marriage/number}]]")).isEqualTo("a");
        assertThat(TEXT.fill("[số {/marriage/number}[, {/none}]]")).isEqualTo("số 12[a]");
    }

    /** What was filed stands on paper as it was filed, whatever the sentence makes of such signs. */
    @Test
    void brackets_braces_and_bars_of_an_answer_stay() {
        for (var answer : new String[] {"[số 12]", "]", "[", "a[b", "{/none}", "{0}", "$1 \\ |x|", "[[{/a|raw}]]"}) {
            var text = new AnswerText(ANSWERS, pointer -> pointer.equals("/x") ? answer : "");
            assertThat(text.fill("số {/x}[, {/x}][, {/none}]")).isEqualTo("số " + answer + ", " + answer);
        }
    }

    @Test
    void without_an_answer_that_must_be_there_there_is_no_sentence() {
        assertThat(TEXT.fill("Số định danh cá nhân {/applicant/personalNumber}"))
                .isEmpty();
    }

    @Test
    void conditions_ask_for_the_first_answer_that_is_there() {
        assertThat(TEXT.holds(Map.of("/marital/state", "MARRIED", "/subject/sex|/applicant/sex", "MALE")))
                .isTrue();
        assertThat(TEXT.holds(Map.of("/subject/sex|/applicant/sex", "FEMALE"))).isFalse();
        assertThat(TEXT.holds(Map.of("/period/kind", "PAST"))).isFalse();
    }
}
