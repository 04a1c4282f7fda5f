package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Language;

/** What a clerk would see at once, told at its question before anything is filed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrossChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a spouse's number is that of the person, a child is older than its parent
                "marital-status|subject-is-another|{'applicant':{'personalNumber':'001195012345'},'whom':{'relation':'CHILD'},'subject':{'personalNumber':'001195012345'}}",
                "marital-status|spouse-is-another|{'applicant':{'personalNumber':'001195012345'},'whom':{'relation':'SELF'},'marital':{'state':'MARRIED'},'marriage':{'spouseNumber':'001195012345'}}",
                "marital-status|child-younger|{'applicant':{'birthDate':'1990-01-01'},'whom':{'relation':'CHILD'},'subject':{'birthDate':'1980-01-01'}}",
                "marital-status|parent-older|{'applicant':{'birthDate':'1980-01-01'},'whom':{'relation':'PARENT'},'subject':{'birthDate':'1990-01-01'}}",
                // a widow of nine, a child of one's own age, a divorce of a child
                "marital-status|widowed-at-an-age|{'applicant':{'birthDate':'1931'},'whom':{'relation':'SELF'},'marital':{'state':'WIDOWED'},'widowhood':{'date':'1940-05-06'}}",
                "marital-status|subject-widowed-at-an-age|{'whom':{'relation':'PARENT'},'subject':{'birthDate':'1931-01-01'},'marital':{'state':'WIDOWED'},'widowhood':{'date':'1940-05-06'}}",
                "marital-status|applicant-born-before-widowed|{'applicant':{'birthDate':'1931-01-01'},'whom':{'relation':'SELF'},'marital':{'state':'WIDOWED'},'widowhood':{'date':'1930-05-06'}}",
                "marital-status|subject-divorced-at-an-age|{'whom':{'relation':'CHILD'},'subject':{'birthDate':'1990-01-01'},'marital':{'state':'DIVORCED'},'divorce':{'date':'2000-01-01'}}",
                "marital-status|child-of-an-age|{'applicant':{'birthDate':'1990-01-01'},'whom':{'relation':'CHILD'},'subject':{'birthDate':'1990-12-01'}}",
                "marital-status|parent-of-an-age|{'applicant':{'birthDate':'1990-01-01'},'whom':{'relation':'PARENT'},'subject':{'birthDate':'1990'}}",
                // marriageable age: men 20, women 18
                "marital-status|old-enough|{'applicant':{'birthDate':'2007-11-21','sex':'MALE'},'whom':{'relation':'SELF'},'purpose':{'kind':'MARRY'}}",
                "marital-status|old-enough|{'applicant':{'birthDate':'2008-11-21','sex':'FEMALE'},'whom':{'relation':'SELF'},'purpose':{'kind':'MARRY'}}",
                "marital-status|old-enough-otherwise|{'applicant':{'birthDate':'2007-11-21','sex':'MALE'},'whom':{'relation':'SELF'},'purpose':{'kind':'OTHER'}}",
                "marital-status|married-at-an-age|{'applicant':{'birthDate':'1990-05-06','sex':'MALE'},'whom':{'relation':'SELF'},'marital':{'state':'MARRIED'},'marriage':{'date':'2009-05-06'}}",
                // marries while married
                "marital-status|marries-while-married|{'case':'marriage','whom':{'relation':'SELF'},'marital':{'state':'MARRIED'},'purpose':{'kind':'MARRY'}}",
                "marital-status|partner-number|{'purpose':{'kind':'MARRY'},'partner':{'identityNumber':'001090012345','birthDate':'1991'}}",
                // residences
                "marital-status|residences-in-order|{'period':{'kind':'PAST'},'history':[{'from':'2019-02-01','to':'2018-02-01'}]}",
                "marital-status|residences-in-order|{'period':{'kind':'PAST'},'history':[{'from':'2018-02-01','to':'2019-02-01'},{'from':'2019-01-01','to':'2020-01-01'}]}",
                // roles and sex, parents and child
                "birth-registration|mother-is-a-woman|{'applicant':{'sex':'MALE'},'relation':{'kind':'MOTHER'}}",
                "birth-registration|father-is-a-man|{'applicant':{'sex':'FEMALE'},'relation':{'kind':'FATHER'}}",
                "birth-registration|mother-number|{'mother':{'personalNumber':'001095012345','birthDate':'1995'}}",
                "birth-registration|father-number|{'parents':{'marriage':'MARRIED'},'father':{'personalNumber':'001195012345'}}",
                "birth-registration|mother-same-person|{'applicant':{'personalNumber':'001195012345'},'relation':{'kind':'MOTHER'},'mother':{'personalNumber':'001195012346'}}",
                "birth-registration|mother-age|{'child':{'birthDate':'2026-11-15'},'mother':{'birthDate':'2018-01-01'}}",
                "birth-registration|mother-usual-age|{'child':{'birthDate':'2026-11-15'},'mother':{'birthDate':'1970-01-01'}}",
                "birth-registration|parents-are-two|{'parents':{'marriage':'MARRIED'},'mother':{'personalNumber':'001195012345'},'father':{'personalNumber':'001195012345'}}",
                "birth-registration|adult|{'child':{'birthDate':'2008-11-20'}}",
                "birth-registration|in-time|{'child':{'birthDate':'2026-09-20'}}",
                "birth-registration|witnesses-differ|{'evidence':{'kind':'WITNESSES'},'witnesses':[{'personalNumber':'001095012345'},{'personalNumber':'001095012345'}]}",
                // a business
                "household-business|owner-of-age|{'applicant':{'birthDate':'2008-11-21'},'role':{'kind':'OWNER'}}",
                "household-business|members-numbers|{'founders':{'kind':'FAMILY'},'members':[{'personalNumber':'001090012345','birthDate':'1991-02-01'}]}",
                "household-business|members-and-applicant|{'applicant':{'personalNumber':'001195012345'},'role':{'kind':'OWNER'},'founders':{'kind':'FAMILY'},'members':[{'personalNumber':'001195012345'}]}",
                "household-business|members-of-age|{'founders':{'kind':'FAMILY'},'members':[{'birthDate':'2012-02-01'}]}"
            })
    void a_contradiction_is_found(String form, String check, String answers) {
        assertThat(found(form, answers)).contains(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "marital-status|{'applicant':{'birthDate':'2008-11-20','sex':'FEMALE'},'whom':{'relation':'SELF'}}",
                "marital-status|{'applicant':{'birthDate':'2006-11-20','sex':'MALE'},'whom':{'relation':'SELF'}}",
                "marital-status|{'applicant':{'birthDate':'1931'},'whom':{'relation':'SELF'},'marital':{'state':'WIDOWED'},'widowhood':{'date':'1950-05-06'}}",
                "marital-status|{'applicant':{'birthDate':'1975-06-01'},'whom':{'relation':'CHILD'},'subject':{'birthDate':'1990'}}",
                "marital-status|{'period':{'kind':'PAST'},'history':[{'from':'2018-02-01','to':'2019-02-01'},{'from':'2019-02-01','to':'2020-01-01'}]}",
                "marital-status|{'purpose':{'kind':'MARRY'},'partner':{'identityNumber':'C1234567','birthDate':'1991'}}",
                "birth-registration|{'child':{'birthDate':'2026-09-21'},'mother':{'birthDate':'2008'}}",
                "birth-registration|{'mother':{'personalNumber':'001195012345','birthDate':'1995-03'}}",
                "household-business|{'founders':{'kind':'FAMILY'},'members':[{'personalNumber':'001090012345','birthDate':'1990-02-01'}]}"
            })
    void what_may_be_right_is_not_found(String form, String answers) {
        assertThat(found(form, answers)).isEmpty();
    }

    @Test
    void what_is_told_stands_at_its_question_with_a_way_on() {
        var form = Desk.FORMS.find(new FormId("birth-registration", 3));
        var answers = Desk.answers("{\"child\": {\"birthDate\": \"2000-01-01\"}}");

        assertThat(form.checkPage("child", answers, Desk.TODAY, Language.VI))
                .filteredOn(finding -> finding.pointer().equals("/child/birthDate"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.link()).isEqualTo("/thu-tuc/1.004772");
                    assertThat(finding.message()).contains("1.004772");
                });
    }

    @Test
    void a_warning_does_not_stop_the_form_and_is_told_in_both_languages() {
        var form = Desk.FORMS.find(new FormId("marital-status", 4));
        var answers = Desk.answers(
                "{\"case\": \"marriage\", \"marital\": {\"state\": \"MARRIED\"}, \"purpose\": {\"kind\": \"MARRY\"}}");

        assertThat(form.remarks(answers, Desk.TODAY, Language.EN))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.mustBeConfirmed()).isTrue();
                    assertThat(remark.pageKey()).isEqualTo("details");
                    assertThat(remark.message()).startsWith("You state a spouse");
                });
    }

    @Test
    void a_check_that_names_what_is_not_there_stops_the_start() {
        var ui = """
                {"title": ["Thử", "Trial"],
                 "pages": [{"key": "only", "title": ["Trang", "Page"], "fields": [
                  {"field": "x", "widget": "text", "title": ["Mục", "Question"]}]}],
                 "checks": [
                  {"key": "one", "check": "guess", "at": "x", "text": ["Sai", "Wrong"]},
                  {"key": "two", "check": "not-before", "at": "y", "date": "z", "text": ["Sai", "Wrong"]}]}
                """;
        var schema = "{\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\", \"maxLength\": 9}}}";

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Desk.define(ui, schema)))
                .isInstanceOf(DefinitionRefused.class)
                .hasMessageContainingAll(
                        "Check 'one': there is no kind of check 'guess'",
                        "Check 'two': must be told at a field that is asked",
                        "Check 'two': the word 'than' is missing",
                        "Check 'two': looks at 'z'");
    }

    /** The code of a household business is its owner's personal number; older codes say nothing of a person. */
    @ParameterizedTest
    @CsvSource({
        "046165008803, 046090007741, true",
        "046.165.008.803, 046090007741, true",
        "046165008803, 046165008803, false",
        "046 165 008 803, 046165008803, false",
        "31A8012345, 046090007741, false",
        "8012345678, 046090007741, false",
        "046165008803, '', false"
    })
    void a_code_that_is_another_persons_number_is_found(String code, String number, boolean isFound) {
        var ui = """
                {"title": ["Thử", "Trial"],
                 "pages": [{"key": "only", "title": ["Trang", "Page"], "fields": [
                  {"field": "code", "widget": "text", "title": ["Mã số", "Code"]},
                  {"field": "number", "widget": "personal-number", "title": ["Số định danh", "Number"]}]}],
                 "checks": [
                  {"key": "own", "check": "code-of", "level": "warn", "at": "code", "code": "code", "number": "number",
                   "text": ["Của người khác", "Another's"]}]}
                """;
        var schema = """
                {"type": "object", "properties": {"code": {"type": "string", "maxLength": 20},
                 "number": {"type": "string", "maxLength": 12}}}
                """;
        var values = Desk.values(Desk.answers("{\"code\": \"" + code + "\", \"number\": \"" + number + "\"}"));
        assertThat(new CrossChecks(Desk.define(ui, schema).definition(), values, Desk.TODAY).found())
                .hasSize(isFound ? 1 : 0);
    }

    private static List<String> found(String form, String answers) {
        var definition = Desk.newest(form).definition();
        var values = Desk.values(Desk.answers(answers.replace('\'', '"')));
        return Stream.of(new CrossChecks(definition, values, Desk.TODAY).found())
                .flatMap(List::stream)
                .map(one -> one.check().key())
                .toList();
    }
}
