package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedFormsTest {
    @Test
    void three_forms_are_published() {
        assertThat(Desk.FORMS.all())
                .containsExactly(
                        new FormId("birth-registration", 1),
                        new FormId("household-business", 1),
                        new FormId("marital-status", 1));
    }

    @Test
    void a_divorced_woman_who_will_marry_is_asked_for_the_divorce_and_the_partner_only() {
        var form = Desk.form("marital-status");
        var answers = Journeys.walk(form, Journeys.divorcedWhoMarries());

        assertThat(Desk.messages(form, answers)).isEmpty();
        assertThat(form.pages(answers, Language.VI).stream().map(Form.Page::key))
                .containsExactly(
                        "applicant",
                        "whom",
                        "self",
                        "period",
                        "state",
                        "divorce",
                        "purpose",
                        "partner",
                        "previous",
                        "result",
                        "declaration");
        assertThat(answers.text("/divorce/date")).isEqualTo("2024-06-03");
        assertThat(answers.text("/partner/birthDate")).isEqualTo("1990");
        assertThat(answers.sources())
                .containsEntry("/applicant/fullName", "eid.fullName")
                .containsEntry("/applicant/residence", "eid.residence");
    }

    @Test
    void a_mother_registers_her_child_without_a_father() {
        var form = Desk.form("birth-registration");
        var answers = Journeys.walk(form, Journeys.birthWithoutFather());

        assertThat(Desk.messages(form, answers)).isEmpty();
        assertThat(form.pages(answers, Language.VI).stream().map(Form.Page::key))
                .doesNotContain("father", "marriage");
        assertThat(answers.text("/child/homeTown/commune")).isEqualTo("19900");
        assertThat(form.print(answers, Language.VI).stream()
                        .flatMap(section -> section.rows().stream())
                        .map(Section.Row::value))
                .contains(
                        "15/11/2026 (ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi sáu)",
                        "Xã Phú Xuân, Thành phố Huế",
                        "Kinh");
    }

    @Test
    void a_family_registers_its_business() {
        var form = Desk.form("household-business");
        var answers = Journeys.walk(form, Journeys.familyBusiness());

        assertThat(Desk.messages(form, answers)).isEmpty();
        assertThat(answers.value("/capital/amount").orElseThrow().longValue()).isEqualTo(50_000_000);
        assertThat(answers.text("/business/phone")).isEqualTo("0912345678");
        assertThat(form.print(answers, Language.EN).stream()
                        .flatMap(section -> section.rows().stream())
                        .map(Section.Row::value))
                .contains("50.000.000 đ", "Lê Văn Tám; 01/02/1990; 001090012345; Chồng");
    }

    @Test
    void a_blank_form_names_every_question_that_is_asked() {
        for (var form : Desk.FORMS.newest()) {
            for (var page : form.definition().pages()) {
                if (!page.when().isEmpty()) {
                    continue;
                }
                var findings = form.checkPage(page.key(), Answers.EMPTY, Desk.TODAY, Language.EN);
                var pointers = findings.stream().map(Finding::pointer).toList();
                for (var field : page.fields()) {
                    if (!field.entry().optional()) {
                        assertThat(pointers)
                                .as(form.id() + " " + field.name())
                                .anyMatch(pointer -> pointer.startsWith(field.pointer()));
                    }
                }
            }
        }
    }

    @Test
    void the_first_page_with_findings_leads_back() {
        var form = Desk.form("household-business");
        var posts = Journeys.familyBusiness();
        posts.put("capital", Desk.post("capital.amount", "nhiều lắm", "capital.workers", "3"));
        var answers = Journeys.walk(form, posts);

        assertThat(form.firstPageWithFindings(answers, Desk.TODAY, Language.VI)).isEqualTo("capital");
        assertThat(Desk.messages(form, answers))
                .containsExactly("Vốn kinh doanh: phải là số nguyên, ví dụ 50.000.000. Không ghi chữ.");
    }

    @Test
    void answers_survive_storing() {
        var form = Desk.form("marital-status");
        var answers = Journeys.walk(form, Journeys.divorcedWhoMarries()).withCase("ordinary");

        assertThat(Answers.fromStored(answers.stored())).isEqualTo(answers);
        assertThat(Desk.messages(form, answers)).isEmpty();
    }
}
