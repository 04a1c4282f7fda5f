package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedFormsTest {
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("birth-registration/1", "77429787c9d53fefb4e4ad20e5434da3ad062ee49d45b11745458de5f2781340"),
            Map.entry("birth-registration/2", "d027027a341f489f1e88f664e61d4a23d645d9458b0a2b4356a9224d41180dec"),
            Map.entry("birth-registration/3", "f750e5b988b5236f96f1f8bf0559a5c76fe07ed43f9b27ee5f1f2fb5b2f3427a"),
            Map.entry("household-business/1", "9cc928d1a3f6f48b581ac67ff3fcae9560aedf3be7ed3a549adab7c16a221c17"),
            Map.entry("household-business/2", "9d13e0e2d9696a03e69137cb21445e61d26a4ff81f6b4adf3955d95c64dfb317"),
            Map.entry("household-business/3", "06344a3d7e5bb150396ff26e7c1aa5227f3e2441769e0dd6d577d0e405a14b7e"),
            Map.entry("household-business/4", "03e468c189eae44d45a8e86db19e3f782e49873f358e6199430881d9d8a1cddd"),
            Map.entry("marital-status/1", "3018a541348de61b61a70501a0e12b69c2818391a6d20002e451d9244d1d9609"),
            Map.entry("marital-status/2", "33229584f7dbe9063a14ee583a4a90a378b1e92a6f807c003534e57be8f01287"),
            Map.entry("marital-status/3", "dabc0c85621837a384242ff205df0db0377abfceb2a14b26f14a9de53b2dbc66"),
            Map.entry("marital-status/4", "42e56a43f994f0490077262820a5fec50c85cebdcded1cb09f7ee4cebad1a286"));

    @Test
    void three_forms_are_published_in_every_version_they_ever_had() {
        assertThat(Desk.FORMS.all())
                .containsExactly(
                        new FormId("birth-registration", 1),
                        new FormId("birth-registration", 2),
                        new FormId("birth-registration", 3),
                        new FormId("household-business", 1),
                        new FormId("household-business", 2),
                        new FormId("household-business", 3),
                        new FormId("household-business", 4),
                        new FormId("marital-status", 1),
                        new FormId("marital-status", 2),
                        new FormId("marital-status", 3),
                        new FormId("marital-status", 4));
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
                for (var field : FormDefinition.visibleFields(page, Tree.NODES.objectNode())) {
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

    @Test
    void a_province_adds_its_own_form_from_a_folder(@TempDir Path folder) throws IOException {
        var version = Files.createDirectories(folder.resolve("market-stall/2"));
        Files.writeString(version.resolve("schema.json"), """
                {"type": "object", "properties": {"stall": {"type": "string", "maxLength": 20}}}
                """);
        Files.writeString(version.resolve("ui.json"), """
                {"title": ["Sạp chợ", "Market stall"], "pages": [{"key": "stall", "title": ["Sạp", "Stall"],
                 "fields": [{"field": "stall", "widget": "text", "title": ["Số sạp", "Stall number"]}]}]}
                """);

        assertThat(Desk.forms(folder.toString())
                        .find(new FormId("market-stall", 2))
                        .title(Language.VI))
                .isEqualTo("Sạp chợ");
    }

    /** Drafts and dossiers point to a version; a change needs a new one. */
    @Test
    void published_versions_never_change() throws Exception {
        var packages = Packages.shippedOnly();
        var found = new TreeMap<String, String>();
        for (var id : Desk.FORMS.all()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var pack =
                    packages.providing(ProcedurePackage.formName(id.toString())).orElseThrow();
            for (var file : List.of("schema.json", "ui.json")) {
                digest.update(pack.files()
                        .bytes(pack.formFolder(id.toString()) + file)
                        .orElseThrow());
            }
            found.put(id.toString(), HexFormat.of().formatHex(digest.digest()));
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(PUBLISHED);
    }
}
