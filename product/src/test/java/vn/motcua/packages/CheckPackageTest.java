package vn.motcua.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;

/** What is wrong with a package whatever its files mean. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPackageTest {
    private static final CheckPackage CHECK =
            new CheckPackage(new StaticListableBeanFactory().getBeanProvider(PackageCheck.class));

    private static List<String> findings(APackage pack) {
        return switch (CHECK.check(pack.files())) {
            case CheckPackage.Outcome.Sound _ -> List.of();
            case CheckPackage.Outcome.Refused refused ->
                refused.findings().stream().map(PackageFinding::inOneLine).toList();
        };
    }

    @Test
    void the_files_of_every_package_of_the_product_have_their_shape() {
        for (var pack : Packages.shippedOnly().shipped()) {
            assertThat(findings(APackage.of(pack.manifest().code().value()))).isEmpty();
        }
    }

    /** A number beyond what a program holds would be found nowhere and end whoever reads the package. */
    @ParameterizedTest
    @ValueSource(
            strings = {"package", "procedure", "service", "result", "facts", "counter", "text", "object", "example"})
    void every_number_of_every_file_has_bounds(String name) throws Exception {
        try (var in =
                Objects.requireNonNull(CheckPackage.class.getResourceAsStream("schemas/" + name + ".schema.json"))) {
            assertThat(unbounded("", PackageFiles.JSON.readTree(in))).isEmpty();
        }
    }

    private static List<String> unbounded(String place, JsonNode schema) {
        var found = new ArrayList<String>();
        var types = schema.path("type").toString();
        boolean isNumber = types.contains("\"integer\"") || types.contains("\"number\"");
        if (isNumber
                && !(schema.path("minimum").isNumber() && schema.path("maximum").isNumber())) {
            found.add(place);
        }
        schema.properties().forEach(one -> found.addAll(unbounded(place + "/" + one.getKey(), one.getValue())));
        if (schema.isArray()) {
            schema.forEach(one -> found.addAll(unbounded(place + "/-", one)));
        }
        return found;
    }

    @Test
    void numbers_beyond_a_programs_are_findings() {
        var wrong = APackage.of(APackage.MARITAL)
                .edit("service.json", "\"originals\": 1", "\"originals\": 4294967297")
                .edit(
                        "procedure.json",
                        "\"amount\": null,\n        \"currency\": \"VND\"",
                        "\"amount\": -150000,\n        \"currency\": \"đô la\"");
        assertThat(findings(wrong))
                .anySatisfy(said -> assertThat(said).contains("/originals: Không quá 99, nhưng là 4294967297."))
                .anySatisfy(said -> assertThat(said).contains("/fee/amount: Phải từ 0 trở lên, nhưng là -150000."))
                .anySatisfy(said -> assertThat(said).contains("/fee/currency: "));
    }

    @Test
    void missing_files_broken_files_and_foreign_letters_are_told_at_once() {
        var broken = APackage.of(APackage.MARITAL)
                .without("route.bpmn")
                .without("texts/en.json")
                .with("service.json", "{\n  \"level\": \"FULL\",\n  oops\n}")
                .with("procedure.json", "{\"code\": \"1.004873\", \"code\": \"1.004873\"}")
                .with("result.json", "[]".getBytes(StandardCharsets.UTF_16))
                .with("texts/vi.json", "{\"summary\": \"Giấy độc thân\"}".getBytes(Charset.forName("windows-1258")))
                .with("form/facts.json", "\uFEFF{}");
        assertThat(findings(broken))
                .containsExactly(
                        "route.bpmn: Thiếu tệp này.",
                        "texts/en.json: Thiếu tệp này.",
                        "form/facts.json: Tệp phải là chữ UTF-8 không có BOM và không có ký tự điều khiển.",
                        "procedure.json: Không phải JSON đúng cú pháp, ở dòng 1, cột 28. Mỗi khóa chỉ được có một lần.",
                        "result.json: Tệp không phải chữ UTF-8. Hãy lưu lại bằng UTF-8 (không BOM).",
                        "service.json: Không phải JSON đúng cú pháp, ở dòng 3, cột 3. Mỗi khóa chỉ được có một lần.",
                        "texts/vi.json: Tệp không phải chữ UTF-8. Hãy lưu lại bằng UTF-8 (không BOM).");
    }

    @Test
    void what_has_not_the_shape_of_its_file_is_told_with_its_place() {
        var wrong = APackage.of(APackage.MARITAL)
                .edit("service.json", "\"amount\": 3,", "\"amount\": 0, \"days\": 3,")
                .edit("service.json", "\"decidedBy\": \"COMMUNE\"", "\"decidedBy\": \"WARD\"")
                .with("texts/vi.json", "{}")
                .with("examples/bank-loan.json", "{\"title\": [\"a\"], \"answers\": 3}");
        assertThat(findings(wrong))
                .contains(
                        "service.json#/decidedBy: Phải là một trong [\"COMMUNE\",\"DEPARTMENT\",\"PROVINCE_COMMITTEE\"], nhưng là \"WARD\".",
                        "service.json#/limit/amount: Phải từ 1 trở lên, nhưng là 0.",
                        "service.json#/limit: Không có mục nào tên 'days' ở đây. Hãy bỏ đi hoặc sửa tên.",
                        "texts/vi.json: Thiếu mục 'summary'.",
                        "examples/bank-loan.json#/answers: Phải là đối tượng {…}, nhưng là 3.",
                        "examples/bank-loan.json: Thiếu mục 'follows'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3e0", "0.3e1", "30E-1"})
    void a_whole_number_is_written_as_one(String written) {
        var wrong =
                APackage.of(APackage.MARITAL).edit("service.json", "\"amount\": 3,", "\"amount\": " + written + ",");
        assertThat(findings(wrong))
                .containsExactly(
                        "service.json#/limit/amount: Viết số nguyên bằng chữ số, không có phần thập phân và số mũ,"
                                + " ví dụ 10000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "1e-999999999", "1e999999999"})
    void a_number_that_is_none_of_these_is_told_once(String written) {
        var wrong =
                APackage.of(APackage.MARITAL).edit("service.json", "\"amount\": 3,", "\"amount\": " + written + ",");
        assertThat(findings(wrong)).hasSize(1).allMatch(found -> found.startsWith("service.json#/limit/amount: "));
    }

    @Test
    void every_source_names_a_place_that_is_there_and_who_or_what_it_comes_from() {
        var wrong = APackage.of(APackage.MARITAL)
                .edit("package.json", "\"pointer\": \"/limit\"", "\"pointer\": \"/limits\"")
                .edit("package.json", "\"file\": \"route.bpmn\"", "\"file\": \"way.bpmn\"")
                .edit("package.json", "\"by\": \"Motcua\",", "");
        assertThat(findings(wrong))
                .contains(
                        "package.json#/sources/10/pointer: Trong service.json không có mục '/limits'.",
                        "package.json#/sources/6/file: Gói không có tệp 'way.bpmn'.",
                        "package.json#/sources/1: Nguồn ENTERED phải nói rõ mục by và at.");
    }

    @Test
    void the_nearest_source_counts() {
        var manifest = ProcedurePackage.of(APackage.of("1.001193").files()).manifest();
        assertThat(manifest.groundOf("service.json", "/fees/copies/amount")).isEqualTo("TT 281/2016/TT-BTC");
        assertThat(manifest.groundOf("service.json", "/fees/rules/0")).startsWith("163/QĐ-BTP");
        assertThat(manifest.groundOf("service.json", "/fees/rulesX")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "utf-16", "UTF-7", ""})
    void files_that_declare_another_encoding_than_they_have_are_refused(String encoding) {
        var marital = APackage.of(APackage.MARITAL);
        assertThat(findings(marital.edit("route.bpmn", "encoding=\"UTF-8\"", "encoding='" + encoding + "'")))
                .containsExactly("route.bpmn: Tệp là chữ UTF-8 mà dòng đầu lại khai encoding=\"" + encoding
                        + "\". Hãy sửa thành encoding=\"UTF-8\".");
    }
}
