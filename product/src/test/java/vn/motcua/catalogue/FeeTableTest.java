package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.decision.ATable;
import vn.motcua.decision.TableWords;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.AllMessages;

/** What a fee table of a package decides, and when a package with one is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeeTableTest {
    private static final String BUSINESS = "1.001612";
    private static final String FILE = "tables/fee.dmn";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final TablesPart PART = new TablesPart(new TableWords(AllMessages.read()));

    private static UnaryOperator<String> answering(String pointer, String value) {
        return asked -> asked.equals(pointer) ? value : "";
    }

    private static List<String> findings(APackage pack) {
        var findings = new PackageFindings();
        PART.check(ProcedurePackage.of(pack.files()), findings);
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, '', 150000, 4",
        "POST, NONE, 150000, 5",
        "DIRECT, '', 50000, 6",
        "ONLINE, POOR, 0, 1",
        "DIRECT, MERIT, 0, 2",
        "POST, DISABLED, 0, 3"
    })
    void a_household_business_pays_by_channel_unless_the_owner_is_exempt(Way way, String group, long amount, int row) {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));

        var cost = service.cost(way, answering("/fee/group", group), DAY);

        assertThat(cost.total()).isEqualTo(new Vnd(amount));
        assertThat(cost.ground()).isNotNull().extracting(FeeGround::row).isEqualTo(row);
    }

    @Test
    void why_the_fee_is_what_it_is_is_said_with_row_and_article() {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));
        var cost = service.cost(Way.ONLINE, answering("/fee/group", "POOR"), DAY);

        assertThat(cost.groundInWords(Language.VI))
                .isEqualTo(
                        "Miễn lệ phí: người thuộc hộ nghèo (dòng 1, Luật Phí và lệ phí 2015, Đ. 10 k. 1; nghị quyết của Hội"
                                + " đồng nhân dân tỉnh, mức mẫu)");
        assertThat(cost.groundInWords(Language.EN)).startsWith("No charge: member of a poor household (row 1, ");
    }

    @Test
    void a_service_is_kept_with_its_table_and_read_back_as_it_was() {
        var service =
                ServiceInPackage.of(ProcedurePackage.of(APackage.of(BUSINESS).files()));

        var kept = CatalogueJson.MAPPER.writeValueAsString(service);

        assertThat(CatalogueJson.MAPPER.readValue(kept, OnlineService.class)).isEqualTo(service);
        assertThat(CatalogueJson.MAPPER.writeValueAsString(ServiceInPackage.of(
                        ProcedurePackage.of(APackage.of(APackage.MARITAL).files()))))
                .doesNotContain("\"table\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1966-11-20, 60",
        "1966-11-21, 59",
        "2026-11-20, 0",
        "1966, ''",
        "1950-11, ''",
        "1950-12, 75",
        "no day, ''",
        "'', ''",
        "+999999999-01-01, ''"
    })
    void years_are_counted_to_the_day_of_filing_and_only_where_each_day_would_give_the_same(
            String answer, String years) {
        var input = new FeeInput("Tuổi", FeeInput.From.YEARS, "/birthDate");

        var told = input.value(vn.motcua.decision.ValueKind.NUMBER, Way.ONLINE, answering("/birthDate", answer), DAY);

        assertThat(told.map(Object::toString).orElse("")).isEqualTo(years);
    }

    @Test
    void the_packages_of_the_product_have_sound_tables() {
        assertThat(findings(APackage.of(BUSINESS))).isEmpty();
        assertThat(findings(APackage.of(APackage.MARITAL))).isEmpty();
    }

    @Test
    void a_table_that_nothing_uses_and_one_that_is_not_there_are_told() {
        assertThat(findings(APackage.of(BUSINESS).with("tables/other.dmn", "<a/>")))
                .singleElement()
                .satisfies(
                        said -> assertThat(said).startsWith("tables/other.dmn: Không mục nào của gói dùng tệp này."));
        assertThat(findings(APackage.of(BUSINESS).without(FILE)))
                .containsExactly("service.json#/fees/table/file: Gói không có tệp 'tables/fee.dmn'.");
    }

    @Test
    void what_a_table_asks_must_be_told_and_what_it_is_told_must_be_asked() {
        assertThat(findings(APackage.of(BUSINESS).edit("service.json", "\"from\": \"ANSWER\"", "\"from\": \"YEARS\"")))
                .containsExactly(
                        "service.json#/fees/table/inputs/1/from: Đầu vào 'Đối tượng' của bảng có kiểu TEXT, không nhận được YEARS.");
        assertThat(findings(
                        APackage.of(BUSINESS).edit("service.json", "\"name\": \"Đối tượng\"", "\"name\": \"Nhóm\"")))
                .containsExactly(
                        "service.json#/fees/table/inputs/1/name: Bảng không có đầu vào nào tên 'Nhóm'.",
                        "service.json#/fees/table/inputs: Bảng hỏi 'Đối tượng' nhưng gói không nói lấy từ đâu.");
        assertThat(findings(APackage.of(BUSINESS)
                        .edit("service.json", "\"decision\": \"Lệ phí\"", "\"decision\": \"Phí\"")))
                .containsExactly("service.json#/fees/table/decision: Tệp tables/fee.dmn không có bảng nào tên 'Phí'.");
    }

    @Test
    void each_row_has_its_article_and_its_words() {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "Miễn lệ phí: người khuyết tật", " ")))
                .containsExactly("tables/fee.dmn: Bảng 'Lệ phí', dòng 3: thiếu ghi chú ở cột 'Diễn giải'.");
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "annotation name=\"Căn cứ\"", "annotation name=\"Luật\"")))
                .hasSize(6)
                .allSatisfy(said -> assertThat(said).endsWith("thiếu ghi chú ở cột 'Căn cứ'."));
    }

    @Test
    void a_fee_table_has_one_amount_that_one_row_decides_and_no_default() {
        var text = ATable.named("Lệ phí")
                .policy("hitPolicy=\"COLLECT\" aggregation=\"SUM\"")
                .input("Cách nộp", "string")
                .input("Đối tượng", "string")
                .otherwise("0")
                .row("-", "-", "5")
                .text();

        assertThat(findings(APackage.of(BUSINESS).with(FILE, text)))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("do một dòng quyết định"))
                .anySatisfy(said -> assertThat(said).contains("không được có giá trị mặc định"));
    }

    @Test
    void a_channel_without_a_row_and_a_row_for_no_channel_are_told() {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "\"POST\"", "\"FAX\"")))
                .anySatisfy(
                        said -> assertThat(said)
                                .startsWith(
                                        "tables/fee.dmn: Bảng \"Lệ phí\": Không dòng nào nói về trường hợp Cách nộp = \"POST\","))
                .anySatisfy(said ->
                        assertThat(said).startsWith("tables/fee.dmn: Bảng \"Lệ phí\", dòng 5: Dòng này không bao giờ"));
    }

    @Test
    void no_amount_is_less_than_nothing() {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "<text>50000</text>", "<text>-50000</text>")))
                .containsExactly(
                        "tables/fee.dmn: Bảng 'Lệ phí', dòng 6: số tiền không được âm, và không được tính bằng phép trừ.");
    }

    @Test
    void a_table_may_be_asked_what_cannot_come_and_then_says_nothing() {
        var table = ServiceInPackage.of(
                        ProcedurePackage.of(APackage.of(BUSINESS).files()))
                .fees()
                .table();

        assertThat(Objects.requireNonNull(table).ask(Map.of("Cách nộp", "FAX"))).isEmpty();
        assertThat(table.check(List.of())).isEmpty();
    }
}
