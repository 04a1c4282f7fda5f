package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;

/** The papers of some people have only the year of birth, or month and year: such people file as everybody does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownInPartTest {
    private static final Form MARITAL = Desk.FORMS.find(new FormId("marital-status", 4));

    @Test
    void every_birth_date_of_a_grown_up_may_be_known_in_part_and_that_of_a_newborn_may_not() {
        var inPart = new ArrayList<String>();
        var whole = new ArrayList<String>();
        for (var form : Desk.FORMS.newest()) {
            dates(form).forEach(date -> (date.entry().partial() ? inPart : whole).add(date.name()));
        }
        assertThat(inPart)
                .containsOnly(
                        "applicant.birthDate",
                        "subject.birthDate",
                        "mother.birthDate",
                        "father.birthDate",
                        "owner.birthDate",
                        "birthDate",
                        "marriage.spouseBirthDate",
                        "partner.birthDate");
        assertThat(whole)
                .contains("child.birthDate")
                .noneMatch(name -> name.endsWith("irthDate") && !name.startsWith("child"));
    }

    private static Stream<FieldSpec> dates(Form form) {
        return form.definition().pages().stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
                .filter(field -> field.widget() == Widget.DATE);
    }

    @ParameterizedTest
    @CsvSource({"1945,1945", "1945-03,03/1945", "1945-03-12,12/03/1945"})
    void what_the_eid_or_a_card_knows_in_part_is_filled_in_shown_and_taken(String born, String shown) {
        var known = new HashMap<>(Desk.EID);
        known.put("eid.birthDate", born);
        known.put("eid.personalNumber", "046145000731");
        for (var form : Desk.FORMS.newest()) {
            var answers = form.prefill(known);

            assertThat(answers.text("/applicant/birthDate")).isEqualTo(born);
            assertThat(answers.sources()).containsEntry("/applicant/birthDate", "eid.birthDate");
            assertThat(form.display(answers, "/applicant/birthDate", Language.VI))
                    .isEqualTo(shown);
            assertThat(pointers(form, answers)).doesNotContain("/applicant/birthDate", "/applicant/personalNumber");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'','',1945,1945",
        "'','3',1945,1945-03",
        "0,0,1945,1945",
        "00,03,1945,1945-03",
        "12,3,1945,1945-03-12",
        "'','','03/1945',1945-03"
    })
    void what_is_typed_in_part_is_kept_in_part(String day, String month, String year, String kept) {
        var posted = year.contains("/")
                ? Desk.post("applicant.birthDate", year)
                : Desk.post(
                        "applicant.birthDate.day", day,
                        "applicant.birthDate.month", month,
                        "applicant.birthDate.year", year);
        var answers = MARITAL.take("applicant", Answers.EMPTY, posted);

        assertThat(answers.text("/applicant/birthDate")).isEqualTo(kept);
        assertThat(MARITAL.take("applicant", answers, posted)).isEqualTo(answers);
        assertThat(pointers(MARITAL, answers)).doesNotContain("/applicant/birthDate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31|2|1945", "|13|1945", "12||1945", "||45", "||2031", "||1812"})
    void what_no_day_can_be_is_refused(String day, String month, String year) {
        var posted = Desk.post(
                "applicant.birthDate.day", day == null ? "" : day,
                "applicant.birthDate.month", month == null ? "" : month,
                "applicant.birthDate.year", year);

        assertThat(pointers(MARITAL, MARITAL.take("applicant", Answers.EMPTY, posted)))
                .contains("/applicant/birthDate");
    }

    @ParameterizedTest
    @CsvSource({"2008,false", "2008-11,false", "2008-12,true", "2009,true", "1900,false", "1899,true"})
    void ages_are_judged_by_what_is_sure(String born, boolean isRefused) {
        var json = "{\"whom\": {\"relation\": \"CHILD\"}, \"subject\": {\"birthDate\": \"%s\"}}".formatted(born);

        assertThat(pointers(MARITAL, Desk.answers(json)).contains("/subject/birthDate"))
                .isEqualTo(isRefused);
    }

    @Test
    void the_year_of_a_personal_number_must_still_agree() {
        var json = """
                {"whom": {"relation": "PARENT"},
                 "subject": {"birthDate": "1946-03", "sex": "FEMALE", "personalNumber": "046145000731"}}
                """;
        assertThat(pointers(MARITAL, Desk.answers(json))).contains("/subject/personalNumber");
    }

    @Test
    void periods_known_in_part_overlap_only_where_they_surely_do() {
        var ui = """
                {"title": ["Thử", "Trial"], "pages": [{"key": "only", "title": ["Trang", "Page"], "fields": [
                  {"field": "lived", "widget": "group", "title": ["Mục", "Question"], "rows": [
                   {"field": "from", "widget": "date", "partial": true, "title": ["Từ", "From"],
                    "messages": {"pattern": ["Ghi ngày", "Give a day"]}},
                   {"field": "to", "widget": "date", "partial": true, "title": ["Đến", "To"],
                    "messages": {"pattern": ["Ghi ngày", "Give a day"]}}]}]}],
                 "checks": [{"key": "lived", "check": "periods", "at": "lived", "group": "lived", "from": "from",
                  "to": "to", "text": ["Sai", "Wrong"]}]}
                """;
        var date = "{\"type\": \"string\", \"pattern\": \"^[0-9-]+$\", \"maxLength\": 10}";
        var form = Desk.define(
                ui,
                "{\"type\": \"object\", \"properties\": {\"lived\": {\"type\": \"array\", \"maxItems\": 5, \"items\":"
                        + " {\"type\": \"object\", \"properties\": {\"from\": " + date + ", \"to\": " + date + "}}}}}");
        var rows = "{\"lived\": [{\"from\": \"1990\", \"to\": \"%s\"}, {\"from\": \"1995\", \"to\": \"2000\"}]}";

        assertThat(Desk.messages(form, Desk.answers(rows.formatted("1995")))).doesNotContain("Sai");
        assertThat(Desk.messages(form, Desk.answers(rows.formatted("1996-06")))).contains("Sai");
    }

    private static List<String> pointers(Form form, Answers answers) {
        return form.checkAll(answers, Desk.TODAY, Language.VI).stream()
                .map(Finding::pointer)
                .toList();
    }
}
