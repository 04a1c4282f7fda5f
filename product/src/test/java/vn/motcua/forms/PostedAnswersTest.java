package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostedAnswersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "text|string|  Nguyễn   Văn A  |\"Nguyễn Văn A\"",
                "text|string|Nguyê\u0303n|\"Nguyễn\"",
                "text|string|a\u0000b\u200b\ud800c|\"abc\"",
                "personal-number|string|001 195 012 345|\"001195012345\"",
                "personal-number|string|001–195–012–345|\"001195012345\"",
                "phone|string|+84 (91) 234-5678|\"0912345678\"",
                "phone|string|84912345678|\"0912345678\"",
                "money|integer|1.500.000 đồng|1500000",
                "money|integer|50 000 000 đ|50000000",
                "money|integer|99.000.000.000|99000000000",
                "number|integer|1,5|1.5",
                "number|integer|1.5|\"1.5\"",
                "money|integer|500,000|\"500,000\"",
                "money|integer|1,500,000|\"1,500,000\"",
                "money|integer|50.000.000,50|\"50.000.000,50\"",
                "money|integer|16.000,00|16000",
                "money|integer|1.000 000|\"1.000 000\"",
                "money|integer|0.500|\"0.500\"",
                "money|integer|-0|\"-0\"",
                "number|integer|12345678,5|1.23456785E7",
                "number|integer|12345678901234567,5|\"12345678901234567,5\"",
                "number|integer|12,25|12.25",
                "number|integer|1,000|\"1,000\"",
                "number|integer|ba|\"ba\"",
                "number|integer|3 bản|\"3 bản\"",
                "number|integer|3 mục|3",
                "email|string|mailto:an@example.vn?subject=a|\"an@example.vn\"",
                "email|string|Lê An <an@example.vn>|\"an@example.vn\"",
                "email|string|\"Lê An\" <mailto:an@example.vn>|\"an@example.vn\"",
                "email|string|<an@example.vn|\"<an@example.vn\"",
                "number|integer|99999999999999999999999|\"99999999999999999999999\"",
                "date|string|3/6/2024|\"2024-06-03\"",
                "date|string|ngày 3 tháng 6 năm 2024|\"2024-06-03\"",
                "date|string|mùng ba tháng sáu năm 2024|\"2024-06-03\"",
                "date|string|5- tháng 3a năm 1990|\"5- tháng 3a năm 1990\"",
                "date|string|3/2024|\"3/2024\"",
                "date|string|hôm qua|\"hôm qua\"",
                "yes-no|boolean|true|true",
                "yes-no|boolean|maybe|\"maybe\"",
                "declaration|boolean|on|true",
            })
    void what_is_typed_is_read_as_people_mean_it(String widget, String type, String typed, String json) {
        var form = Desk.oneField("\"widget\": \"" + widget + "\"", "{\"type\": \"" + type + "\", \"maxLength\": 200}");
        var answers = form.take("only", Answers.EMPTY, Desk.post("x", typed));

        assertThat(answers.value("/x").orElseThrow()).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345678,5 | 12.345.678,5",
                "12.345.678,5 | 12.345.678,5",
                "1,5 | 1,5",
                "-0,5 | -0,5",
                "-1234,25 | -1.234,25",
                "0,000001 | 0,000001",
                "123456789012345678 | 123.456.789.012.345.678",
                "-0 | -0",
                "1e5 | 1e5"
            })
    void a_number_is_shown_as_it_can_be_typed_again(String typed, String shown) {
        var form = Desk.oneField("\"widget\": \"number\"", "{\"type\": \"integer\", \"maxLength\": 200}");
        var field = form.definition().pages().getFirst().fields().getFirst();
        var displayed = new Displayed(Desk.MESSAGES, Language.VI);
        var first = form.take("only", Answers.EMPTY, Desk.post("x", typed));
        assertThat(displayed.value(field, first.value("/x").orElseThrow())).isEqualTo(shown);

        var again = form.take("only", Answers.EMPTY, Desk.post("x", shown));
        assertThat(again.value("/x")).isEqualTo(first.value("/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "month", "year"})
    void a_date_typed_whole_into_one_of_its_boxes_is_read(String box) {
        var form = Desk.oneField("\"widget\": \"date\"", "{\"type\": \"string\", \"maxLength\": 200}");
        var answers = form.take("only", Answers.EMPTY, Desk.post("x." + box, "06/05/1990"));
        assertThat(answers.text("/x")).isEqualTo("1990-05-06");
    }

    @Test
    void what_is_no_date_comes_back_in_the_boxes_where_it_was_typed() {
        var form = Desk.oneField("\"widget\": \"date\"", "{\"type\": \"string\", \"maxLength\": 200}");
        for (var typed : List.of(List.of("-6", "5", "1990"), List.of("1990", "05", "06"), List.of("31", "2", "2026"))) {
            var answers = form.take(
                    "only",
                    Answers.EMPTY,
                    Desk.post("x.day", typed.get(0), "x.month", typed.get(1), "x.year", typed.get(2)));
            var input = form.view("only", answers, List.of(), Language.VI)
                    .fields()
                    .getFirst()
                    .input();
            assertThat(List.of(input.day(), input.month().replaceFirst("^0(?=2)", ""), input.year()))
                    .isEqualTo(typed);
        }
    }

    @Test
    void a_changed_answer_clears_what_depended_on_it() {
        var form = Desk.form("marital-status");
        var divorced = Journeys.walk(form, Journeys.divorcedWhoMarries());
        var widowed = form.take("state", divorced, Desk.post("marital.state", "WIDOWED"));

        assertThat(divorced.value("/divorce")).isPresent();
        assertThat(widowed.value("/divorce")).isEmpty();
        assertThat(form.pages(widowed, Language.VI).stream().map(Form.Page::key))
                .contains("widowhood")
                .doesNotContain("divorce");
    }

    @Test
    void a_locked_answer_cannot_be_posted_over() {
        var form = Desk.form("marital-status");
        var answers = form.take(
                "applicant",
                form.prefill(Desk.EID),
                Desk.post("applicant.fullName", "Someone Else", "applicant.phone", "1"));

        assertThat(answers.text("/applicant/fullName")).isEqualTo("Nguyễn Thị Hoa");
        assertThat(answers.text("/applicant/phone")).isEqualTo("1");
        assertThat(answers.sources()).containsKey("/applicant/fullName").doesNotContainKey("/applicant/phone");
    }

    @Test
    void a_machine_may_leave_out_what_is_locked_but_not_change_it() {
        var form = Desk.form("marital-status");
        var known = form.prefill(Desk.EID);
        var given = Answers.of(Tree.JSON.readTree("""
                {"applicant": {"birthDate": "1995-03-08", "sex": "MALE", "phone": "0987654321"}}
                """));
        var taken = form.takeAll(known, given, Language.EN);

        assertThat(taken.answers().text("/applicant/fullName")).isEqualTo("Nguyễn Thị Hoa");
        assertThat(taken.answers().text("/applicant/phone")).isEqualTo("0987654321");
        assertThat(taken.answers().sources())
                .containsKeys("/applicant/fullName", "/applicant/birthDate")
                .doesNotContainKeys("/applicant/phone", "/applicant/sex");
        assertThat(taken.findings()).extracting(Finding::pointer).containsExactly("/applicant/sex");
    }

    @Test
    void what_the_source_says_wrongly_is_not_locked() {
        var form = Desk.form("marital-status");
        var answers = form.prefill(Map.of(
                "eid.fullName", "Hoa", "eid.personalNumber", "123", "eid.sex", "UNKNOWN", "eid.birthDate", "1995"));

        assertThat(answers.sources()).containsOnlyKeys("/applicant/fullName");
        assertThat(form.take("applicant", answers, Desk.post("applicant.personalNumber", "001195012345"))
                        .text("/applicant/personalNumber"))
                .isEqualTo("001195012345");
    }

    @Test
    void blank_rows_are_dropped_and_one_more_is_offered() {
        var form = Desk.form("household-business");
        var family = Desk.answers("{\"founders\": {\"kind\": \"FAMILY\"}}");
        var answers = form.take(
                "members",
                family,
                Desk.post("members.0.fullName", " ", "members.3.fullName", "Lê Tám", "members.99.fullName", "B"));

        assertThat(answers.value("/members").orElseThrow()).hasToString("[{\"fullName\":\"Lê Tám\"}]");
        assertThat(form.view("members", answers, java.util.List.of(), Language.VI)
                        .fields()
                        .getFirst()
                        .rows())
                .hasSize(2);
        assertThat(form.checkPage("members", answers, Desk.TODAY, Language.VI).stream()
                        .map(Finding::anchor))
                .containsExactly("members-0-birthDate-day", "members-0-personalNumber", "members-0-relation");
        assertThat(form.asksForRow(Desk.post(Form.ADD_ROW, "members"))).isTrue();
    }

    @Test
    void prefilling_again_keeps_what_was_typed() {
        var form = Desk.form("marital-status");
        var typed = form.take("applicant", Answers.EMPTY, Desk.post("applicant.phone", "0987654321"));
        var answers = form.prefill(typed, Desk.EID);

        assertThat(answers.text("/applicant/phone")).isEqualTo("0987654321");
        assertThat(answers.text("/applicant/fullName")).isEqualTo("Nguyễn Thị Hoa");
    }

    @Test
    void answers_from_a_machine_must_be_an_object() {
        assertThatThrownBy(() -> Desk.answers("[1]")).isInstanceOf(BadInput.class);
    }
}
