package vn.motcua.sharing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageManifest;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.ATemplate;
import vn.motcua.sharing.template.ReadTemplate.Reading;

/** A package is made of a template, says so, and is held to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyTemplateTest {
    private static final ProcedurePackage MARITAL =
            ProcedurePackage.of(APackage.of(APackage.MARITAL).files());

    private final Map<String, SharedTemplate> kept = new HashMap<>();
    private final Set<String> published = new HashSet<>();

    private SharedTemplate keep(String file) {
        var template = ReadTemplate.kept(file);
        kept.put(template.name(), template);
        return template;
    }

    private ApplyTemplate.Applied applied(SharedTemplate template, Map<String, String> with) {
        return new ApplyTemplate(new ApplyTemplate.Known(this::find, published::contains)).to(MARITAL, template, with);
    }

    private Optional<SharedTemplate> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    private List<PackageFinding> held(ProcedurePackage pack) {
        var findings = new PackageFindings();
        new HeldToTemplate(this::find).check(pack, findings);
        return findings.all();
    }

    private static List<String> refused(String file) {
        return switch (ReadTemplate.read(file.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read _ -> List.of();
            case Reading.Refused(var findings) ->
                findings.stream().map(PackageFinding::inOneLine).toList();
        };
    }

    @Test
    void the_values_stand_in_the_package_and_its_manifest_says_which_template_made_them() {
        var template = keep(ATemplate.fees("le-phi", 2, "8000"));
        var made = applied(template, Map.of("amount", "9000", "note", "Mức thu do tỉnh quyết định"));

        assertThat(made.findings()).isEmpty();
        var service = made.pack().files().json("service.json");
        assertThat(service.at("/fees/rules/0/amount").isInt()).isTrue();
        assertThat(service.at("/fees/rules/0/amount").asInt()).isEqualTo(9000);
        assertThat(made.pack().manifest().shared())
                .containsExactly(new PackageManifest.Shared(
                        "le-phi/2",
                        Map.of("amount", "9000"),
                        List.of("service.json#/fees/rules/0", "service.json#/fees/note")));
        assertThat(made.pack().manifest().sourceOf("service.json", "/fees/rules/0/amount"))
                .get()
                .satisfies(source -> {
                    assertThat(source.rule()).isEqualTo("bản mẫu le-phi/2");
                    assertThat(source.ground()).contains("Hội đồng nhân dân");
                });
        assertThat(held(made.pack())).isEmpty();
    }

    @Test
    void who_changes_by_hand_what_a_template_made_is_told_so() {
        var template = keep(ATemplate.fees("le-phi", 2, "8000"));
        var made = applied(template, Map.of()).pack();
        var service = new String(made.files().bytes("service.json").orElseThrow(), StandardCharsets.UTF_8);
        var other = made.with("service.json", service.replace("8000", "7000").getBytes(StandardCharsets.UTF_8));
        assertThat(held(other))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Không còn như bản mẫu le-phi/2"));
    }

    @Test
    void a_template_that_is_not_there_and_a_parameter_that_nobody_said_are_findings() {
        var template = keep(
                ATemplate.of(
                        "tham-so",
                        1,
                        ATemplate.parameter("amount", "NUMBER", ""),
                        "{\"file\": \"service.json\", \"pointer\": \"/fees/note\", \"json\": {\"vi\": \"{{amount}}\", \"en\": \"{{amount}}\"}}"));
        assertThat(applied(template, Map.of()).findings())
                .extracting(PackageFinding::message)
                .containsExactly("Bản mẫu tham-so/1 cần giá trị cho “amount” (amount).");
        assertThat(applied(template, Map.of("amount", "nhiều", "other", "1")).findings())
                .extracting(PackageFinding::message)
                .containsExactly(
                        "Phải là số nguyên, viết bằng chữ số, ví dụ 8000; đang là “nhiều”.",
                        "Bản mẫu tham-so/1 không có tham số “other”.");

        var made = applied(template, Map.of("amount", "5")).pack();
        kept.clear();
        assertThat(held(made))
                .extracting(PackageFinding::message)
                .containsExactly("Không có bản mẫu dùng chung “tham-so/1”. Hãy đưa bản mẫu lên trước.");
    }

    @Test
    void templates_that_include_each_other_in_a_circle_are_found() {
        keep(ATemplate.of("a", 1, "", "{\"template\": \"b/1\", \"with\": {}}"));
        keep(ATemplate.of("b", 1, "", "{\"template\": \"c/1\", \"with\": {}}"));
        var circle = keep(ATemplate.of("c", 1, "", "{\"template\": \"a/1\", \"with\": {}}"));
        assertThat(applied(circle, Map.of()).findings())
                .extracting(PackageFinding::message)
                .containsExactly("Bản mẫu gọi vòng về chính nó: c → a → b → c.");
        kept.remove("b/1");
        assertThat(applied(circle, Map.of()).findings())
                .extracting(PackageFinding::message)
                .containsExactly("Không có bản mẫu “b/1” mà bản mẫu “a” gọi tới.");
    }

    @Test
    void an_included_template_gets_its_values_from_the_one_that_includes_it() {
        keep(ATemplate.fees("le-phi", 1, "8000"));
        var group = keep(ATemplate.of(
                "nhom",
                1,
                ATemplate.parameter("muc", "NUMBER", "5000"),
                "{\"template\": \"le-phi/1\", \"with\": {\"amount\": \"{{muc}}\", \"note\": \"{{procedure.code}}\"}}"));
        var service = applied(group, Map.of()).pack().files().json("service.json");
        assertThat(service.at("/fees/rules/0/amount").asInt()).isEqualTo(5000);
        assertThat(service.at("/fees/note/vi").asString()).isEqualTo("1.004873.");
    }

    @Test
    void a_route_taken_from_a_procedure_and_put_back_is_the_same_route_with_hours_as_shares() {
        var file = MakeTemplate.from(
                MARITAL,
                new MakeTemplate.Order(
                        "quy-trinh",
                        1,
                        new SharedTemplate.Text("Quy trình cấp xã", "Route of communes"),
                        List.of("route.bpmn"),
                        new BigDecimal("8")));
        assertThat(refused(file)).isEmpty();
        var template = keep(file);
        assertThat(template.parameter("hours.draft"))
                .get()
                .satisfies(one -> assertThat(one.value()).contains("41.67"));

        var same = new String(
                applied(template, Map.of()).pack().files().bytes("route.bpmn").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(same)
                .contains("id=\"marital-status\"", "motcua:hours=\"10\"", "motcua:hours=\"4\"", "motcua:hours=\"5\"")
                .contains("name=\"Xác nhận tình trạng hôn nhân\"");
        var other = new String(
                applied(template, Map.of("hours.draft", "50", "role.sign", "DIVISION_HEAD"))
                        .pack()
                        .files()
                        .bytes("route.bpmn")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(other).contains("motcua:hours=\"12\"").doesNotContain("\"LEADER\"");
    }

    @Test
    void a_form_that_changes_gets_the_next_number_that_is_free() {
        published.add("form:marital-status/4");
        published.add("form:marital-status/5");
        var template = keep(
                ATemplate.of(
                        "khoi",
                        1,
                        "",
                        "{\"file\": \"form/ui.json\", \"pointer\": \"/pages/applicant/title\", \"json\": [\"Người làm đơn\", \"Applicant\"]}"));
        var made = applied(template, Map.of()).pack();
        assertThat(made.manifest().form()).isEqualTo("marital-status/6");
        assertThat(made.manifest().madeOf("khoi").orElseThrow().places())
                .containsExactly("form/ui.json#/pages/0/title");
    }

    @Test
    void a_place_that_the_procedure_does_not_have_is_named() {
        var template = keep(ATemplate.of(
                "khoi",
                1,
                "",
                "{\"file\": \"form/ui.json\", \"pointer\": \"/pages/nobody/title\", \"json\": [\"X\", \"X\"]}"));
        assertThat(applied(template, Map.of()).findings())
                .extracting(PackageFinding::inOneLine)
                .containsExactly(
                        "form/ui.json#/pages/nobody/title: Thủ tục không có chỗ này nên bản mẫu không ghi vào được.");
    }

    @Test
    void a_file_that_is_no_template_is_refused_with_all_that_is_wrong() {
        assertThat(refused("{")).singleElement().asString().contains("Không phải JSON đúng cú pháp");
        assertThat(refused(
                        ATemplate.of("x", 1, "", "{\"file\": \"package.json\", \"pointer\": \"\", \"text\": \"x\"}")))
                .isNotEmpty();
        assertThat(refused(ATemplate.of(
                        "x",
                        1,
                        ATemplate.parameter("unused", "TEXT", "a") + "," + ATemplate.parameter("share", "SHARE", "120"),
                        "{\"file\": \"service.json\", \"pointer\": \"/fees\", \"json\": \"{{share}} {{missing}}\"},"
                                + "{\"file\": \"service.json\", \"pointer\": \"/fees/note\", \"json\": \"x\"}")))
                .containsExactly(
                        "#/parameters/1/value: Phải là phần trăm của thời hạn, từ 0 đến 100, ví dụ 55 hoặc 54.17; đang là “120”.",
                        "#/parts: Có chỗ điền {{missing}} nhưng không có tham số tên đó.",
                        "#/parameters: Tham số “unused” không được dùng ở đâu.",
                        "#/parts/1: Phần này chồng lên phần “service.json#/fees” ở trên.");
    }

    @Test
    void a_template_is_included_once_and_not_too_far_down() {
        keep(ATemplate.fees("muc-0", 1, "8000"));
        for (int level = 1; level <= 8; level++) {
            var below = "{\"template\": \"muc-%d/1\", \"with\": {}}".formatted(level - 1);
            keep(ATemplate.of("muc-" + level, 1, "", below));
        }
        assertThat(applied(find("muc-5/1").orElseThrow(), Map.of()).findings()).isEmpty();
        assertThat(applied(find("muc-6/1").orElseThrow(), Map.of()).findings())
                .extracting(PackageFinding::message)
                .anySatisfy(said -> assertThat(said).contains("sâu quá 5 tầng"));

        var twice = "{\"template\": \"muc-1/1\", \"with\": {}}, {\"template\": \"muc-1/1\", \"with\": {}}";
        keep(ATemplate.of("hai-lan", 1, "", twice));
        assertThat(applied(find("hai-lan/1").orElseThrow(), Map.of()).findings())
                .extracting(PackageFinding::message)
                .anySatisfy(said -> assertThat(said).contains("“muc-1/1” được gọi tới hai lần"));
    }

    @Test
    void what_a_template_becomes_has_a_bound() {
        var text = "{{a}}".repeat(4_000);
        var template = keep(ATemplate.of(
                "dai",
                1,
                ATemplate.parameter("a", "TEXT", "x".repeat(500)),
                "{\"file\": \"service.json\", \"pointer\": \"/fees/note\", \"json\": {\"vi\": \"%s\", \"en\": \"x\"}}"
                        .formatted(text)));
        assertThat(applied(template, Map.of()).findings())
                .extracting(PackageFinding::message)
                .anySatisfy(said -> assertThat(said).contains("dài hơn 1000000 ký tự"));
    }
}
