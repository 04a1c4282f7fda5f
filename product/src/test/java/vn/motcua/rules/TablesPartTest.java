package vn.motcua.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.decision.ATable;
import vn.motcua.decision.Decided;
import vn.motcua.decision.TableWords;
import vn.motcua.decision.ValueKind;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.AllMessages;

/** What the tables of a package must be for what they are asked, and what they are told of a filing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesPartTest {
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
        var input = new TableInput("Tuổi", TableInput.From.YEARS, "/birthDate");

        var told = input.value(ValueKind.NUMBER, Told.ofFiling("ONLINE", answering("/birthDate", answer), DAY));

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
                .containsExactly("tables/fee.dmn: Bảng \"Lệ phí\", dòng 3, cột 5: Thiếu ghi chú ở cột “Diễn giải”.");
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "annotation name=\"Căn cứ\"", "annotation name=\"Luật\"")))
                .containsExactly(
                        "tables/fee.dmn: Bảng \"Lệ phí\": Bảng thiếu cột ghi chú “Căn cứ”. Thêm cột đó (annotation) vào bảng.");
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
                .hasSize(5)
                .anySatisfy(said -> assertThat(said).contains("do một dòng quyết định"))
                .anySatisfy(said -> assertThat(said).contains("không được có giá trị mặc định"));
    }

    /** Who has it would pay all: {@code DISABLE}, a Greek letter, small letters. */
    @ParameterizedTest
    @ValueSource(strings = {"DISABLE", "disabled", "DIS\u0391BLED", "DISABLED "})
    void a_row_for_what_the_form_does_not_offer_is_told(String choice) {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "\"DISABLED\"", "\"" + choice + "\"")))
                .anySatisfy(said ->
                        assertThat(said).startsWith("tables/fee.dmn: Bảng \"Lệ phí\", dòng 3: Dòng này không bao giờ"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345.6",
                "0.4",
                "1/3",
                "50000 + 0.5",
                "999999999999999*999999999999999",
                "99999999999999",
                "(50000)"
            })
    void an_amount_is_a_whole_number_of_dong(String written) {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "<text>50000</text>", "<text>" + written + "</text>")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("dòng 6, cột 3", "số nguyên đồng"));
    }

    @Test
    void a_calculated_amount_is_cut_to_whole_dong_and_never_more_than_anybody_pays() {
        assertThat(DecidedFee.of(decided("12345.6")).fee()).isEqualTo(new Vnd(12345));
        for (var beyond : List.of("10000000000001", "1E+30", "-1")) {
            assertThatThrownBy(() -> DecidedFee.of(decided(beyond))).isInstanceOf(BadInput.class);
        }
    }

    private static Decided decided(String amount) {
        var notes = Map.of(RowGround.ARTICLE, "Luật", RowGround.VIETNAMESE, "Mức thu", RowGround.ENGLISH, "The charge");
        return new Decided("Lệ phí", Map.of("Lệ phí", new BigDecimal(amount)), List.of(new Decided.Hit(1, notes)));
    }

    @Test
    void no_amount_is_less_than_nothing() {
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "<text>50000</text>", "<text>-50000</text>")))
                .containsExactly(
                        "tables/fee.dmn: Bảng \"Lệ phí\", dòng 6, cột 3: Số tiền không được âm, và không được tính bằng phép trừ.");
        assertThat(findings(APackage.of(BUSINESS).edit(FILE, "<text>50000</text>", "<text>50.000</text>")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("50000, không phải 50.000"));
    }

    /** The first row could never hold, and everybody would pay what the last one says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boolean | ANSWER | /capital/amount | true",
                "date    | ANSWER | /capital/amount | date(\"2026-01-01\")",
                "number  | ANSWER | /role/kind      | >= 18",
                "number  | ANSWER | /owner/fullName | >= 18",
                "number  | YEARS  | /role/kind      | >= 18",
                "number  | YEARS  | /owner/fullName | >= 18",
                "number  | DAYS   | /capital/amount | >= 18",
                "string  | ANSWER | /owner          | \"A\"",
                "string  | ANSWER | /capital/amount | \"A\"",
                "string  | ANSWER | /no/such/thing  | \"A\""
            })
    void an_answer_that_can_never_be_what_its_column_asks_is_told(
            String column, String from, String answer, String test) {
        assertThat(findings(asking(column, from, answer, test)))
                .singleElement()
                .asString()
                .contains("service.json#/fees/table/inputs/0/answer", "không bao giờ cho giá trị như vậy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number  | ANSWER | /capital/amount    | >= 1000000",
                "number  | ANSWER | /capital/amount    | 100000",
                "date    | ANSWER | /capital/startDate | >= date(\"2026-01-01\")",
                "number  | YEARS  | /owner/birthDate   | >= 60",
                "string  | ANSWER | /owner/fullName    | \"A\"",
                "string  | ANSWER | /fee/group         | \"POOR\""
            })
    void an_answer_of_its_columns_kind_is_taken(String column, String from, String answer, String test) {
        assertThat(findings(asking(column, from, answer, test))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "< 100000", "> 999000000000", "100000.5"})
    void a_row_for_a_number_that_the_form_does_not_take_is_told(String test) {
        assertThat(findings(asking("number", "ANSWER", "/capital/amount", test)))
                .anySatisfy(said -> assertThat(said).contains("dòng 1: Dòng này không bao giờ"));
    }

    private static APackage asking(String column, String from, String answer, String test) {
        var table = ATable.named("Lệ phí")
                .policy("hitPolicy=\"FIRST\"")
                .input("Hỏi", column)
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH)
                .row(test, "0", "Đ. 1", "Miễn", "Free")
                .row("-", "50000", "Đ. 1", "Nộp", "Charge");
        var pack = APackage.of(BUSINESS).with(FILE, table.text());
        var service = pack.text("service.json");
        int begin = service.indexOf("\"inputs\": [");
        int end = service.indexOf(']', begin);
        return pack.with(
                "service.json",
                service.substring(0, begin) + "\"inputs\": [{\"name\": \"Hỏi\", \"from\": \"" + from
                        + "\", \"answer\": \"" + answer + "\"}" + service.substring(end));
    }

    private static APackage withLimit(ATable table, String inputs) {
        var named = "\"table\": {\"file\": \"tables/limit.dmn\", \"decision\": \"Thời hạn\", \"inputs\": [" + inputs
                + "]}, ";
        return APackage.of(APackage.MARITAL)
                .edit("service.json", "\"limit\": {", "\"limit\": {" + named)
                .with("tables/limit.dmn", table.text());
    }

    private static ATable limit() {
        return ATable.named("Thời hạn")
                .input("Giờ nhận", "number")
                .output("name=\"Số\" typeRef=\"number\"/><output name=\"Đơn vị\" typeRef=\"string\"")
                .notes(RowGround.ARTICLE, RowGround.VIETNAMESE, RowGround.ENGLISH);
    }

    private static final String HOUR = "{\"name\": \"Giờ nhận\", \"from\": \"HOUR\"}";

    @Test
    void a_limit_table_gives_an_amount_and_its_unit() {
        assertThat(findings(withLimit(
                        limit().answers(2)
                                .row("<= 15", "0", "\"WORKING_DAY\"", "Đ. 1", "Trong ngày", "Same day")
                                .row("> 15", "1", "\"WORKING_DAY\"", "Đ. 1", "Hôm sau", "Next day"),
                        HOUR)))
                .isEmpty();
        assertThat(findings(withLimit(
                        limit().answers(2)
                                .row("<= 15", "0", "\"CALENDAR_DAY\"", "Đ. 1", "Trong ngày", "Same day")
                                .row("> 15", "1.5", "\"WEEK\"", "Đ. 1", "Hôm sau", " "),
                        HOUR)))
                .hasSize(4)
                .anySatisfy(said -> assertThat(said).contains("dòng 1, cột 2: Thời hạn phải là một số nguyên"))
                .anySatisfy(said -> assertThat(said).contains("dòng 2, cột 2: Thời hạn phải là một số nguyên"))
                .anySatisfy(said -> assertThat(said).contains("dòng 2, cột 3: Đơn vị phải là"))
                .anySatisfy(said -> assertThat(said).contains("dòng 2, cột 6: Thiếu ghi chú ở cột “In English”"));
    }

    @Test
    void an_hour_of_which_no_row_speaks_is_a_gap() {
        assertThat(findings(withLimit(
                        limit().answers(2)
                                .row("< 15", "1", "\"WORKING_DAY\"", "Đ. 1", "a", "b")
                                .row("> 15", "2", "\"WORKING_DAY\"", "Đ. 1", "a", "b"),
                        HOUR)))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("Không dòng nào nói về trường hợp Giờ nhận = 15."));
    }

    @Test
    void what_a_limit_table_decides_is_not_said_twice_and_a_fee_knows_no_hour() {
        var sound = limit().answers(2).row("-", "1", "\"WORKING_DAY\"", "Đ. 1", "a", "b");
        assertThat(findings(
                        withLimit(sound, HOUR).edit("service.json", "\"cutOff\": null", "\"cutOff\": \"15:00:00\"")))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("/limit/cutOff"));
        assertThat(TableUse.FEE.takes(TableInput.From.HOUR)).isFalse();
        assertThat(TableUse.LIMIT.takes(TableInput.From.HOUR)).isTrue();
    }

    @Test
    void the_hour_is_that_from_which_the_limit_counts() {
        var input = new TableInput("Giờ", TableInput.From.HOUR, null);
        assertThat(input.value(ValueKind.NUMBER, new Told("POST", _ -> "", DAY, LocalTime.of(15, 30))))
                .hasValueSatisfying(hour -> assertThat((BigDecimal) hour).isEqualByComparingTo("15.5"));
        assertThat(input.value(ValueKind.NUMBER, Told.ofFiling("POST", _ -> "", DAY)))
                .isEmpty();
    }

    @Test
    void tables_are_told_the_ways_of_filing_that_the_catalogue_has() {
        assertThat(TableInput.CHANNELS)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Way.values()).map(Way::name).toList());
    }

    @Test
    void a_table_may_be_asked_what_cannot_come_and_then_says_nothing() {
        var pack = ProcedurePackage.of(APackage.of(BUSINESS).files());
        var table = NamedTable.of(pack, "fee").orElseThrow().in(pack);

        assertThat(table.ask(Map.of("Cách nộp", "FAX"))).isEmpty();
        assertThat(table.check(List.of())).isEmpty();
        assertThat(NamedTable.of(pack, "limit")).isEmpty();
    }
}
