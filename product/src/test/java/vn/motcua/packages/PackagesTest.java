package vn.motcua.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.catalogue.Procedures;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.route.RouteCatalogue;

/** What all modules together say of packages, and what an import leaves behind. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {
    private static final ImportPackage.Why WHY = new ImportPackage.Why("An", "Thử gói", "12/QĐ-UBND");

    @Autowired
    CheckPackage check;

    @Autowired
    ImportPackage imports;

    @Autowired
    Packages packages;

    @Autowired
    PackagesCommand command;

    @Autowired
    OnlineServices services;

    @Autowired
    Procedures procedures;

    @Autowired
    Forms forms;

    @Autowired
    RouteCatalogue routes;

    @Autowired
    RowLog rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private List<String> findings(APackage pack) {
        return switch (check.check(pack.files())) {
            case CheckPackage.Outcome.Sound _ -> List.of();
            case CheckPackage.Outcome.Refused(var found) ->
                found.stream().map(PackageFinding::inOneLine).toList();
        };
    }

    @Test
    void every_package_of_the_product_is_sound_and_three_examples_or_more_follow_from_it() {
        for (var pack : packages.shipped()) {
            var code = pack.manifest().code().value();
            assertThat(findings(APackage.of(code))).as(code).isEmpty();
            assertThat(pack.files().under(PackageLayout.EXAMPLES)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form/ui.json|\"field\": \"marital.state\", \"in\"|\"field\": \"marital.status\", \"in\"|nhưng không trang nào hỏi mục ấy trước đó",
                "form/facts.json|\"/result/way\"|\"/result/how\"|Tờ khai không hỏi '/result/how'",
                "service.json|\"/whom/relation\"|\"/whom/kind\"|Giấy tờ này tùy câu trả lời '/whom/kind'",
                "service.json|\"AUTHORISED\"|\"FRIEND\"|không có lựa chọn 'FRIEND'",
                "service.json|\"key\": \"reissue\"|\"key\": \"again\"|không có trường hợp",
                "route.bpmn|motcua:role=\"LEADER\"|motcua:role=\"KING\"|KING",
                "route.bpmn|targetRef=\"sign\"|targetRef=\"nowhere\"|route.bpmn",
                "result.json|\"/marital/state\"|\"/marital/condition\"|không hỏi '/marital/condition'",
                "result.json|xác nhận:|xác nhận 王:|Không phông chữ nào in được “王”",
                "result.json|{purpose}|{aim}|Câu này nhắc mục 'aim'",
                "package.json|\"ground\": \"Mức lệ phí do Hội đồng nhân dân tỉnh quyết định; tỉnh hiện không thu\"|\"ground\": \"\"|Mức phí phải có căn cứ pháp lý",
                "examples/bank-loan.json|\"fee\": 0|\"fee\": 8000|Ví dụ không đúng: gói cho ra 0, ví dụ ghi 8000",
                "examples/bank-loan.json|2026-11-26|2026-11-25|gói cho ra 2026-11-26",
                "examples/bank-loan.json|\"check\",|\"assign\",|Ví dụ không đúng",
                "examples/bank-loan.json|\"sex\": \"Nam\"|\"sex\": \"Nữ\"|gói cho ra Nam",
                "examples/bank-loan.json|\"NEVER_MARRIED\"|\"SINGLE\"|Tờ khai không nhận câu trả lời này",
                "procedure.json|\"1.004873\"|\"1.004874\"|Mã thủ tục phải là 1.004873"
            })
    void a_part_that_contradicts_another_is_found(String file, String from, String to, String why) {
        assertThat(findings(APackage.of(APackage.MARITAL).edit(file, from, to)))
                .anySatisfy(finding -> assertThat(finding).contains(why));
    }

    @Test
    void a_fourth_procedure_is_brought_in_whole_and_runs_without_code() {
        var added = APackage.unknown();
        var outcome = imports.importFrom(added.files(), WHY);
        var pack = ProcedurePackage.of(added.files());
        var manifest = pack.manifest();
        var today = LocalDate.now(clock);

        assertThat(outcome)
                .isEqualTo(new ImportPackage.Outcome.Imported(
                        manifest.name(), added.files().sha256()));
        assertThat(imports.importFrom(added.files(), WHY))
                .isEqualTo(new ImportPackage.Outcome.Unchanged(manifest.name()));
        var service = services.of(manifest.code(), today).orElseThrow();
        assertThat(service.routeKey()).isEqualTo(manifest.route());
        assertThat(procedures.find(manifest.code(), today)).isPresent();
        assertThat(forms.find(FormId.parse(manifest.form())).id().toString()).isEqualTo(manifest.form());
        assertThat(forms.atCounter(FormId.parse(manifest.form()))).isNotNull();
        assertThat(routes.find(manifest.route(), 1)).isPresent();
        assertThat(packages.inForce(manifest.code(), today)
                        .orElseThrow()
                        .files()
                        .zip())
                .isEqualTo(added.files().zip());
        assertThat(rows.vouchesFor(LoggedTable.PACKAGE, added.files().sha256())).isTrue();
        assertThat(jdbc.sql(
                                "select imported_by || '/' || reason || '/' || decision from packages.package where sha256 = :key")
                        .param("key", added.files().sha256())
                        .query(String.class)
                        .single())
                .isEqualTo("An/Thử gói/12/QĐ-UBND");
    }

    @Test
    void a_later_version_begins_on_its_day_and_the_one_before_stays_for_those_received_under_it() {
        var first = APackage.unknown();
        imports.importFrom(first.files(), WHY);
        var code = ProcedurePackage.of(first.files()).manifest().code();
        var today = LocalDate.now(clock);
        var begins = today.plusDays(7);
        var later = first.edit("package.json", "\"version\": 1", "\"version\": 2")
                .edit("package.json", "2026-01-01", begins.toString())
                .edit("service.json", "\"amount\": 3", "\"amount\": 2")
                .edit("examples/bank-loan.json", "2026-11-26", "2026-11-25")
                .without("examples/divorced-who-marries.json")
                .without("examples/for-authorising-person.json");
        assertThat(imports.importFrom(later.files(), WHY)).isInstanceOf(ImportPackage.Outcome.Imported.class);

        assertThat(packages.inForce(code, today).orElseThrow().manifest().version())
                .isEqualTo(1);
        assertThat(packages.inForce(code, begins).orElseThrow().manifest().version())
                .isEqualTo(2);
        assertThat(services.of(code, today).orElseThrow().limitFor(null).amount())
                .isEqualTo(3);
        assertThat(services.of(code, begins).orElseThrow().limitFor(null).amount())
                .isEqualTo(2);
    }

    @Test
    void what_is_published_never_changes_and_a_refused_package_leaves_nothing() {
        var first = APackage.unknown();
        imports.importFrom(first.files(), WHY);
        var name = ProcedurePackage.of(first.files()).manifest().name();
        int before = kept();

        var changed = first.edit("texts/vi.json", "độc thân", "còn độc thân");
        assertThat(refusal(changed)).anyMatch(finding -> finding.contains("Gói " + name + " đã có, với nội dung khác"));
        var past = changed.edit("package.json", "\"version\": 1", "\"version\": 2")
                .edit("form/ui.json", "Bạn cần xác nhận", "Cần xác nhận");
        assertThat(refusal(past))
                .anyMatch(
                        finding -> finding.startsWith("package.json#/validFrom: Phiên bản sau phải bắt đầu từ hôm nay"))
                .anyMatch(finding -> finding.startsWith("form/ui.json: Tờ khai "));
        assertThat(kept()).isEqualTo(before);
        assertThat(imports.importFrom(APackage.unknown().files(), new ImportPackage.Why("", " ", "")))
                .isInstanceOfSatisfying(
                        ImportPackage.Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(PackageFinding::pointer)
                                .containsExactly("who", "reason"));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void two_books_never_write_their_numbers_alike_and_one_book_may_be_shared() {
        var first = APackage.unknown();
        imports.importFrom(first.files(), WHY);
        var pattern =
                first.files().json("result.json").get(0).path("numberPattern").stringValue("");
        var second = APackage.unknown();
        var own = second.files().json("result.json").get(0);
        var alike = second.edit("result.json", own.path("numberPattern").stringValue(""), pattern);

        assertThat(refusal(alike))
                .hasSize(2)
                .allMatch(finding ->
                        finding.contains("/numberPattern: Số hiệu “" + pattern + "” đã dùng trong sổ “trial-"));

        var third = APackage.unknown();
        var key = third.files().json("result.json").get(0).path("key").stringValue("");
        var shared = third.edit("result.json", key.substring(0, key.indexOf('/')), "so-thu--mot")
                .edit("result.json", "{n}/THU-", "{n}/CHUNG-");
        assertThat(imports.importFrom(shared.files(), WHY)).isInstanceOf(ImportPackage.Outcome.Imported.class);
        var fourth = APackage.unknown();
        var common =
                shared.files().json("result.json").get(0).path("numberPattern").stringValue("");
        var theirs = fourth.files().json("result.json").get(0);
        var theirKey = theirs.path("key").stringValue("");
        assertThat(imports.importFrom(
                        fourth.edit("result.json", theirKey.substring(0, theirKey.indexOf('/')), "so-thu--hai")
                                .edit(
                                        "result.json",
                                        theirs.path("numberPattern").stringValue(""),
                                        common)
                                .files(),
                        WHY))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
    }

    @Test
    void the_command_checks_brings_in_and_writes_out(@TempDir Path folder) throws IOException {
        var added = APackage.unknown();
        var zip = Files.write(folder.resolve("a.zip"), added.files().zip());
        Files.write(folder.resolve("b.zip"), added.files().zip());
        var code = ProcedurePackage.of(added.files()).manifest().code().value();

        assertThat(run(1, "check", folder.toString())).contains("1 trong 2 gói không có lỗi", "còn có ở");
        assertThat(run(0, "check", zip.toString())).contains("1 trong 1 gói không có lỗi");
        assertThat(run(0, "import", zip.toString(), "An", "Thử lệnh")).contains("Đã nhập gói " + code + "/1");
        assertThat(run(0, "export", code, folder.resolve("c.zip").toString()))
                .contains(added.files().sha256());
        assertThat(Files.readAllBytes(folder.resolve("c.zip"))).isEqualTo(Files.readAllBytes(zip));
        assertThat(run(1, "export", "8.000000", folder.resolve("d.zip").toString()))
                .contains("Không có gói nào");
        assertThat(run(1, "check", folder.resolve("none.zip").toString())).contains("Không có tệp hay thư mục");
        assertThat(run(2, "import", zip.toString())).contains("Cách gọi");
    }

    private String run(int exitCode, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(exitCode);
        return said;
    }

    private List<String> refusal(APackage pack) {
        return switch (imports.importFrom(pack.files(), WHY)) {
            case ImportPackage.Outcome.Refused(var findings) ->
                findings.stream().map(PackageFinding::inOneLine).toList();
            default -> List.of("not refused");
        };
    }

    private int kept() {
        return jdbc.sql("select count(*) from packages.package")
                .query(Integer.class)
                .single();
    }
}
