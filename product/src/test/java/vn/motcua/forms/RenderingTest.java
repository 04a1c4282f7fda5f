package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderingTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.motcua");
    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)[^>]* id=\"([^\"]+)\"[^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    @Test
    void every_page_of_every_form_has_a_label_for_each_input_and_unique_ids() {
        for (var form : Desk.FORMS.newest()) {
            for (var page : form.definition().pages()) {
                for (var language : Language.values()) {
                    for (var answers : List.of(Answers.EMPTY, form.prefill(Desk.EID))) {
                        var findings = form.checkPage(page.key(), answers, Desk.TODAY, language);
                        wellFormed(form.id() + " " + page.key(), render(form, page.key(), answers, findings, language));
                    }
                }
            }
        }
    }

    private static void wellFormed(String where, String html) {
        var ids = matches(ID, html);
        assertThat(ids).as(where).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        for (var input : matches(INPUT, html)) {
            assertThat(html).as(where).contains("for=\"" + input + "\"");
        }
        for (var described : matches(DESCRIBED, html)) {
            assertThat(known).as(where).containsAll(List.of(described.split(" ", -1)));
        }
        assertThat(known).as(where + " links").containsAll(matches(LINK, html));
        assertThat(html).as(where).doesNotContain("style=", "<script", "onclick");
    }

    @Test
    void enter_presses_the_button_that_goes_on_also_beside_rows() {
        var form = Desk.FORMS.find(new FormId("household-business", 3));
        var rows = Desk.answers("{\"case\": \"household\", \"founders\": {\"kind\": \"FAMILY\"},"
                + " \"members\": [{\"fullName\": \"Lê Văn Tám\"}]}");
        var html = render(form, "founding", rows, List.of(), Language.VI);

        assertThat(html).contains("name=\"bo-dong\" value=\"members.0\"", "name=\"them-dong\" value=\"members\"");
        assertThat(html.indexOf("<button class=\"govuk-visually-hidden\" type=\"submit\""))
                .isBetween(0, html.indexOf("name=\"bo-dong\""));
    }

    @Test
    void what_the_eid_knows_is_shown_with_its_badge_and_not_asked() {
        var form = Desk.form("marital-status");
        var html = render(form, "applicant", form.prefill(Desk.EID), List.of(), Language.VI);

        assertThat(html)
                .contains("Nguyễn Thị Hoa", "08/03/1995", "từ VNeID", "Vì sao tôi không sửa được?")
                .doesNotContain("name=\"applicant.fullName\"")
                .contains("name=\"applicant.phone\" value=\"0912345678\" autocomplete=\"tel\" inputmode=\"tel\"")
                .contains("<option value=\"00004\" selected>Phường Ba Đình</option>", "value=\"Số 5 ngõ 12\"");
    }

    @Test
    void an_error_stands_at_its_field_and_in_the_summary() {
        var form = Desk.form("marital-status");
        var answers = form.take(
                "divorce",
                Desk.answers("{\"marital\": {\"state\": \"DIVORCED\"}}"),
                Desk.post("divorce.date.day", "31", "divorce.date.month", "2", "divorce.date.year", "2024"));
        var findings = form.checkPage("divorce", answers, Desk.TODAY, Language.VI);
        var html = render(form, "divorce", answers, findings, Language.VI);

        assertThat(html)
                .contains(
                        "<a href=\"#divorce-date-day\">", "id=\"divorce-date-error\"",
                        "aria-describedby=\"divorce-date-error\"", "phải là ngày có thật")
                .contains("name=\"divorce.date.day\" value=\"31\"", "name=\"divorce.date.year\" value=\"2024\"");
    }

    @Test
    void the_mother_s_page_proposes_what_the_applicant_said() {
        var form = Desk.form("birth-registration");
        var applicant = form.take("applicant", form.prefill(Desk.EID), Journeys.APPLICANT);
        var asMother = form.take("relation", applicant, Desk.post("relation.kind", "MOTHER"));
        var asAunt = form.take("relation", applicant, Desk.post("relation.kind", "RELATIVE"));

        assertThat(render(form, "mother", asMother, List.of(), Language.VI))
                .contains("value=\"Nguyễn Thị Hoa\"", "từ phần người yêu cầu");
        assertThat(render(form, "mother", asAunt, List.of(), Language.VI)).doesNotContain("Nguyễn Thị Hoa");
    }

    @Test
    void the_check_page_lists_answers_with_a_way_back() {
        var form = Desk.form("household-business");
        var answers = Journeys.walk(form, Journeys.familyBusiness());
        var html = new StringOutput();
        TEMPLATES.render(
                "forms/summary.jte",
                Map.of(
                        "frame", Desk.frame(Language.VI),
                        "sections", form.print(answers, Language.VI),
                        "changeHref", "/ho-so/1/"),
                html);

        assertThat(html.toString())
                .contains("Bánh mì Cô Ba", "href=\"/ho-so/1/capital#capital-amount\"", "50.000.000 đ", "từ VNeID");
    }

    @Test
    void typed_markup_stays_text() {
        var form = Desk.form("household-business");
        var answers = form.take("name", Answers.EMPTY, Desk.post("business.name", "\"><script>alert(1)</script>"));

        assertThat(render(form, "name", answers, List.of(), Language.VI)).doesNotContain("<script>");
    }

    private static String render(Form form, String page, Answers answers, List<Finding> findings, Language language) {
        var html = new StringOutput();
        TEMPLATES.render(
                "forms/fields.jte",
                Map.of("frame", Desk.frame(language), "page", form.view(page, answers, findings, language)),
                html);
        return html.toString();
    }

    private static List<String> matches(Pattern pattern, String html) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
