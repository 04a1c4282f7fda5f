package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.Packages;
import vn.motcua.result.ResultTemplates.Template;
import vn.motcua.result.print.PrintedResult.Cell;
import vn.motcua.result.print.PrintedResult.Grid;
import vn.motcua.result.print.PrintedResult.Recipient;
import vn.motcua.result.print.PrintedResult.Row;
import vn.motcua.result.print.PrintedResult.Sentence;
import vn.motcua.result.print.PrintedResult.Title;

/** A paper is its blocks, those whose conditions hold, in the order that NĐ 30/2020 asks for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ResultTemplates TEMPLATES = new ResultTemplates(JSON, Packages.shippedOnly());
    private static final Map<String, String> VALUES = Map.of("owner", "Nguyễn Thị Ánh", "way", "Chuyển khoản");

    private static ObjectNode written(String layout) {
        var template = (ObjectNode) JSON.readTree("""
                {"key": "so-qd--support/1", "verdict": "GRANTED", "numberPattern": "{n}/QĐ-UBND", "title": "QUYẾT ĐỊNH",
                 "opening": "", "closing": "", "fields": [
                   {"key": "owner", "label": "Người nhận", "required": true, "from": []},
                   {"key": "way", "label": "Cách chi trả", "required": false, "from": []},
                   {"key": "amount", "label": "Mức", "required": false, "from": [], "traits": ["KEPT"]}]}""");
        template.set("layout", JSON.readTree(layout));
        return template;
    }

    private static Template template(JsonNode written) {
        return TEMPLATES.read(written).orElseThrow();
    }

    private static final String ALL = """
            [{"block": "HEAD"}, {"block": "NUMBER"}, {"block": "TITLE", "text": "Về việc hỗ trợ {owner}"},
             {"block": "RECIPIENT", "text": "{owner}"},
             {"block": "PARAGRAPH", "text": "Căn cứ luật.", "style": "GROUND"},
             {"block": "TABLE", "fields": ["way"]},
             {"block": "PARAGRAPH", "text": "Chuyển vào tài khoản.",
              "when": [{"field": "way", "is": "ONE_OF", "values": ["Chuyển khoản", "Bưu điện"]}]},
             {"block": "PARAGRAPH", "text": "Nhận tại quầy.", "when": [{"field": "way", "is": "ONE_OF", "values": ["Tiền mặt"]}]},
             {"block": "PARAGRAPH", "text": "Chưa có mức.", "when": [{"field": "amount", "is": "EMPTY"}, {"field": "owner", "is": "FILLED"}]},
             {"block": "FIELDS"},
             {"block": "SIGNATURE"}, {"block": "COPIES", "text": "- Như trên;\\n- Lưu: VT."}]""";

    @Test
    void blocks_are_printed_in_order_where_their_conditions_hold() {
        var paper = new LaidOut(template(written(ALL)), VALUES);
        assertThat(paper.parts())
                .containsExactly(
                        new Title("QUYẾT ĐỊNH", List.of("Về việc hỗ trợ Nguyễn Thị Ánh")),
                        new Recipient(List.of("Nguyễn Thị Ánh")),
                        new Sentence("Căn cứ luật.", "indented italic"),
                        new Grid(List.of(new Row("", List.of(cell("Cách chi trả", "Chuyển khoản"))))),
                        new Sentence("Chuyển vào tài khoản.", ""),
                        new Sentence("Chưa có mức.", ""),
                        new Row("", List.of(cell("Người nhận", "Nguyễn Thị Ánh"))));
        assertThat(paper.last())
                .as("no signature stands alone on a page")
                .containsExactly(new Row("", List.of(cell("Mức", ""))));
        assertThat(paper.copies()).containsExactly("- Như trên;", "- Lưu: VT.");
        assertThat(paper.subject()).isEmpty();
    }

    private static Cell cell(String label, String value) {
        return new Cell(label, List.of(value));
    }

    @Test
    void who_drafts_reads_the_sentences_that_will_be_printed() {
        var template = template(written(ALL));
        assertThat(template.openingWith(VALUES)).containsExactly("Nguyễn Thị Ánh", "Căn cứ luật.");
        assertThat(template.closingWith(VALUES)).containsExactly("Chuyển vào tài khoản.", "Chưa có mức.");
    }

    /** What is written out as blocks is the same paper: an editor who changes one word changes no other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "marital-status-certificate/1",
                "marital-status-certificate/2",
                "birth-certificate/1",
                "birth-certificate/2",
                "household-business-certificate/2",
                "rejection/1"
            })
    void the_usual_layout_written_out_is_the_same_paper(String key) {
        var usual = TEMPLATES.get(key);
        var own = new Template(
                usual.key(),
                usual.verdict(),
                usual.numberPattern(),
                usual.title(),
                "",
                "",
                usual.fields(),
                usual.blocks());
        var values = new HashMap<String, String>();
        usual.fields().forEach(field -> values.put(field.key(), "«" + field.key() + "»"));
        var before = new LaidOut(usual, values);
        var after = new LaidOut(own, values);
        assertThat(after.parts()).isEqualTo(before.parts()).hasSizeGreaterThan(3);
        assertThat(after.last()).isEqualTo(before.last()).isNotEmpty();
        assertThat(faults(own)).isEmpty();
    }

    private static List<String> faults(Template template) {
        var findings = new PackageFindings();
        new LayoutFaults(template, "/0", findings).find();
        return findings.all().stream().map(PackageFinding::inOneLine).toList();
    }

    @Test
    void a_sound_layout_has_no_fault() {
        assertThat(faults(template(written(ALL)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"block\": \"NUMBER\"}, ~ ~ Thiếu khối NUMBER",
                "{\"block\": \"NUMBER\"}, ~ {\"block\": \"NUMBER\"}, {\"block\": \"NUMBER\"}, ~ chỉ được có một lần",
                "{\"block\": \"TITLE\", \"text\": \"Về việc hỗ trợ {owner}\"}, ~ ~ tên (TITLE) hoặc trích yếu",
                "{\"block\": \"HEAD\"}, ~ {\"block\": \"COPIES\", \"text\": \"VT\"}, {\"block\": \"HEAD\"}, ~ Thứ tự khối",
                "\"Căn cứ luật.\" ~ \"Căn cứ {law}.\" ~ /0/layout/4/text: Câu này nhắc mục 'law'",
                "\"Căn cứ luật.\" ~ \" \" ~ Khối này chưa có lời",
                "\"Tiền mặt\" ~ ~ ONE_OF phải nêu giá trị",
                "\"is\": \"FILLED\" ~ \"is\": \"FILLED\", \"values\": [\"x\"] ~ điều kiện khác thì không",
                "\"field\": \"amount\" ~ \"field\": \"sum\" ~ Điều kiện hỏi mục 'sum'",
                "[\"way\"] ~ [\"way\", \"weg\"] ~ Khối này in mục 'weg'",
                "[\"way\"] ~ [] ~ phải chọn mục",
                "[\"way\"] ~ [\"way\", \"way\"] ~ được in hai lần",
                "{\"block\": \"SIGNATURE\"} ~ {\"block\": \"SIGNATURE\", \"when\": [{\"field\": \"way\", \"is\": \"FILLED\"}]} ~ không đặt điều kiện",
                "{\"block\": \"SIGNATURE\"} ~ {\"block\": \"SIGNATURE\", \"text\": \"x\"} ~ không có lời của mình"
            })
    void what_makes_no_paper_is_said_at_its_place(String from, String to, String fault) {
        assertThat(ALL).contains(from);
        var template = template(written(ALL.replace(from, to == null ? "" : to)));
        assertThat(faults(template)).anyMatch(said -> said.contains(fault));
    }

    @Test
    void sentences_stand_in_blocks_or_before_and_behind_the_fields_not_in_both() {
        var both = written(ALL).put("opening", "Xét đề nghị:");
        assertThat(faults(template(both))).anyMatch(said -> said.contains("để trống opening và closing"));
    }

    @Test
    void what_has_not_the_shape_of_a_template_is_none() {
        assertThat(TEMPLATES.read(written(ALL.replace("GROUND", "BLINKING")))).isEmpty();
        assertThat(TEMPLATES.read(JSON.readTree("{\"key\": \"a/1\"}"))).isEmpty();
    }
}
