package vn.motcua.publishing.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.decision.ATable;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;

/** What a version changes is said in words, with the old and the new value. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    private static final Comparison COMPARISON = new Comparison(AllMessages.read());
    private static final JsonMapper JSON = new JsonMapper();
    /** The code is that of the manifest; what is free has no currency. */
    private static final Set<String> MEANS_NOTHING = Set.of("/code", "/channels/n/fee/currency");
    /** A sample of about 4,300 values; with 1 all are tried. */
    private static final int EVERY = Integer.getInteger("motcua.comparison.every", 13);

    private static List<String> changes(APackage before, APackage after, Language language) {
        return COMPARISON
                .between(Optional.of(ProcedurePackage.of(before.files())), ProcedurePackage.of(after.files()), language)
                .stream()
                .flatMap(part -> part.changes().stream().map(change -> part.title() + " | " + change))
                .toList();
    }

    private static APackage marital() {
        return APackage.of(APackage.MARITAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "procedure.json ~ \"Hộ tịch\" ~ \"Tư pháp\" ~ Thông tin chung | Lĩnh vực: từ “Hộ tịch” thành “Tư pháp”.",
                "procedure.json ~ \"COMMUNE\" ~ \"COMMUNE\", \"PROVINCE\" ~ Thông tin chung | Cấp thực hiện: thêm “Cấp tỉnh”.",
                "service.json ~ \"amount\": 3, ~ \"amount\": 2, ~ Thời hạn | Thời hạn: từ “3 ngày làm việc” thành “2 ngày làm việc”.",
                "service.json ~ \"cutOff\": null ~ \"cutOff\": \"15:00\" ~ Thời hạn | Giờ chốt nhận trong ngày: nay là “15:00”, trước để trống.",
                "service.json ~ Hộ nghèo ~ Hộ nghèo, cận nghèo ~ Phí, lệ phí | Người được miễn: từ “Hộ nghèo” thành “Hộ nghèo, cận nghèo”.",
                "service.json ~ \"satisfiedBy\": \"PRESENT_ONLY\" ~ \"satisfiedBy\": \"UPLOAD\" ~ Thành phần hồ sơ | Cách có giấy tờ “Giấy tờ chứng minh nơi cư trú, khi không tra cứu được dữ liệu dân cư”: từ “xuất trình” thành “tải tệp lên”.",
                "form/ui.json ~ \"optional\": true, ~ \"optional\": false, ~ Tờ khai | Câu “Số điện thoại” được bỏ trống: từ “có” thành “không”.",
                "form/ui.json ~ [\"FEMALE\", \"Nữ\", \"Female\"]] ~ [\"FEMALE\", \"Nữ\", \"Female\"], [\"OTHER\", \"Khác\", \"Other\"]] ~ Tờ khai | Câu “Giới tính”: thêm lựa chọn “Khác”.",
                "form/schema.json ~ \"maxLength\": 100 ~ \"maxLength\": 80 ~ Tờ khai | Số ký tự nhiều nhất của câu “Thư điện tử”: từ “100” thành “80”.",
                "route.bpmn ~ motcua:hours=\"4\" ~ motcua:hours=\"6\" ~ Quy trình | Giờ làm việc của bước “Kiểm tra, trình lãnh đạo”: từ “4” thành “6”.",
                "route.bpmn ~ motcua:role=\"DIVISION_HEAD\" ~ motcua:role=\"LEADER\" ~ Quy trình | Người làm bước “Kiểm tra, trình lãnh đạo”: từ “Lãnh đạo phòng” thành “Lãnh đạo cơ quan”.",
                "texts/vi.json ~ trong 6 tháng ~ trong 12 tháng ~ Tóm tắt dễ hiểu | Tóm tắt tiếng Việt: từ “",
                "package.json ~ 163/QĐ-BTP\", ~ 999/QĐ-BTP\", ~ Căn cứ, nguồn và ví dụ | Quyết định của phiên bản: từ “163/QĐ-BTP” thành “999/QĐ-BTP”.",
                "examples/bank-loan.json ~ 2026-11-26 ~ 2026-11-25 ~ Căn cứ, nguồn và ví dụ | Ví dụ “Chưa kết hôn, vay vốn ngân hàng”: hẹn trả: từ “26/11/2026” thành “25/11/2026”."
            })
    void a_changed_value_is_said_with_the_old_and_the_new(String file, String from, String to, String sentence) {
        assertThat(changes(marital(), marital().edit(file, from, to), Language.VI))
                .anySatisfy(said -> assertThat(said).startsWith(sentence));
    }

    @Test
    void english_readers_read_english() {
        assertThat(changes(marital(), marital().edit("service.json", "\"amount\": 3,", "\"amount\": 2,"), Language.EN))
                .containsExactly("Time limits | Time limit: from “3 working days” to “2 working days”.");
    }

    @Test
    void a_change_in_the_other_language_alone_is_said_too() {
        assertThat(changes(marital(), marital().edit("service.json", "Poor household", "Poor family"), Language.VI))
                .containsExactly(
                        "Phí, lệ phí | Người được miễn (bản tiếng Anh): từ “Poor household” thành “Poor family”.");
    }

    @Test
    void conditions_are_said_by_the_titles_of_questions_and_the_labels_of_answers() {
        var after = marital().edit("service.json", "\"HELD\"", "\"HELD\", \"LOST\"");
        assertThat(changes(marital(), after, Language.VI))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith(
                                "Thành phần hồ sơ | Giấy tờ “Giấy xác nhận tình trạng hôn nhân đã cấp trước đây” cần ở: từ")
                        .contains("câu “Giấy cũ hiện ở đâu?” trả lời “Tôi còn giữ và sẽ nộp lại”")
                        .contains("” hoặc “")
                        .doesNotContain("/previous/state", "HELD"));
    }

    @Test
    void rows_of_a_fee_table_that_are_added_gone_or_say_something_else_are_said() {
        var business = APackage.of("1.001612");
        assertThat(changes(
                        APackage.of("1.001612"),
                        business.edit("tables/fee.dmn", "<text>150000</text>", "<text>100000</text>"),
                        Language.VI))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Phí, lệ phí | Bảng “Lệ phí”, khi Cách nộp \"ONLINE\": từ “")
                .contains("150000", "100000");
        assertThat(changes(
                        APackage.of("1.001612"),
                        APackage.of("1.001612").edit("tables/fee.dmn", "\"DISABLED\"", "\"DISABLED\", \"ELDERLY\""),
                        Language.VI))
                .satisfiesExactly(
                        added -> assertThat(added)
                                .startsWith(
                                        "Phí, lệ phí | Bảng “Lệ phí”: thêm dòng 3: Đối tượng \"DISABLED\", \"ELDERLY\" → 0; "),
                        gone -> assertThat(gone)
                                .startsWith("Phí, lệ phí | Bảng “Lệ phí”: bỏ dòng 3: Đối tượng \"DISABLED\" → 0; "));
        assertThat(changes(
                        APackage.of("1.001612"),
                        APackage.of("1.001612").edit("tables/fee.dmn", "aggregation=\"MIN\"", "aggregation=\"MAX\""),
                        Language.VI))
                .containsExactly(
                        "Phí, lệ phí | Cách chọn dòng của bảng “Lệ phí”: từ “mức thấp nhất của các dòng khớp” thành"
                                + " “mức cao nhất của các dòng khớp”.");
    }

    @Test
    void rows_of_a_limit_table_are_said_among_the_limits() {
        var changed = withLimit("2").edit("examples/bank-loan.json", "\"limitRow\": 1", "\"limitRow\": 2");
        assertThat(changes(withLimit("3"), changed, Language.VI))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("Thời hạn | Bảng “Thời hạn”, khi Giờ < 12: từ “3; \"WORKING_DAY\"")
                                .contains("thành “2; \"WORKING_DAY\""),
                        example -> assertThat(example).contains("dòng của bảng thời hạn: từ “1” thành “2”"));
        assertThat(changes(marital(), withLimit("3"), Language.VI))
                .contains(
                        "Thời hạn | Bảng thời hạn được cho biết: thêm “Giờ: giờ từ đó thời hạn được tính”.",
                        "Thời hạn | Thêm bảng “Thời hạn” có 2 dòng.");
    }

    private static APackage withLimit(String days) {
        var table = ATable.named("Thời hạn")
                .input("Giờ", "number")
                .output("name=\"Số\" typeRef=\"number\"/><output name=\"Đơn vị\" typeRef=\"string\"")
                .answers(2)
                .notes("Căn cứ", "Diễn giải", "In English")
                .row("< 12", days, "\"WORKING_DAY\"", "Đ. 1", "a", "b")
                .row(">= 12", "4", "\"WORKING_DAY\"", "Đ. 1", "a", "b");
        return marital()
                .edit(
                        "service.json",
                        "\"limit\": {",
                        "\"limit\": {\"table\": {\"file\": \"tables/limit.dmn\", \"decision\": \"Thời hạn\", \"inputs\":"
                                + " [{\"name\": \"Giờ\", \"from\": \"HOUR\"}]}, ")
                .edit("examples/bank-loan.json", "\"dueOn\"", "\"limitRow\": 1, \"dueOn\"")
                .with("tables/limit.dmn", table.text());
    }

    @Test
    void the_same_package_changes_nothing_and_a_new_procedure_everything() {
        assertThat(changes(marital(), marital(), Language.VI)).isEmpty();
        var all = COMPARISON.between(
                Optional.empty(), ProcedurePackage.of(marital().files()), Language.VI);
        assertThat(all)
                .allSatisfy(part -> assertThat(part.changes())
                        .as(part.title())
                        .isNotEmpty()
                        .noneMatch(said -> said.contains("chưa có câu mô tả")));
    }

    /** Values of all files, each changed by itself: every change is said, and only few without words of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1.001612", "1.004873"})
    void no_single_value_changes_in_silence(String code) {
        var whole = APackage.of(code);
        var before = Optional.of(ProcedurePackage.of(whole.files()));
        var silent = new ArrayList<String>();
        var wordless = new ArrayList<String>();
        var values = values(whole);
        for (int i = 0; i < values.size(); i += EVERY) {
            var value = values.get(i);
            var file = value.file();
            var kept = whole.text(file);
            whole.with(file, changed(kept, value.pointer()));
            var said = COMPARISON.between(before, ProcedurePackage.of(whole.files()), Language.VI).stream()
                    .flatMap(part -> part.changes().stream())
                    .toList();
            whole.with(file, kept);
            if (said.isEmpty()) {
                silent.add(value.toString());
            } else if (said.stream().allMatch(one -> one.contains("chưa có câu mô tả"))) {
                wordless.add(value.toString());
            }
        }
        assertThat(silent).isEmpty();
        assertThat(wordless).isEmpty();
    }

    private record Place(String file, String pointer) {}

    private static List<Place> values(APackage pack) {
        var values = new ArrayList<Place>();
        for (var file : pack.files().names()) {
            if (file.endsWith(".json") && !file.startsWith("form/earlier/")) {
                leaves(JSON.readTree(pack.text(file)), "").stream()
                        .filter(pointer -> !file.equals("package.json")
                                || pointer.matches("/decision|/sources/\\d+/(ground|rule|by|text)"))
                        .filter(pointer -> !MEANS_NOTHING.contains(pointer.replaceAll("\\d+", "n")))
                        .forEach(pointer -> values.add(new Place(file, pointer)));
            }
        }
        return values;
    }

    private static String changed(String text, String pointer) {
        var root = JSON.readTree(text);
        int cut = pointer.lastIndexOf('/');
        var parent = root.at(pointer.substring(0, cut));
        var name = pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        var value = other(root.at(pointer));
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        }
        return JSON.writeValueAsString(root);
    }

    private static JsonNode other(JsonNode value) {
        var nodes = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return nodes.booleanNode(!value.asBoolean());
        }
        return value.isNumber() ? nodes.numberNode(value.asLong() + 1) : nodes.stringNode(value.asString("") + "x");
    }

    private static List<String> leaves(JsonNode node, String at) {
        var found = new ArrayList<String>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> found.addAll(leaves(
                            entry.getValue(),
                            at + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"))));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(leaves(node.get(i), at + "/" + i));
            }
        } else if (!node.isNull()) {
            found.add(at);
        }
        return found;
    }
}
