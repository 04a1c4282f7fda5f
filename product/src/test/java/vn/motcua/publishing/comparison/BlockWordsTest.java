package vn.motcua.publishing.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;

/** A second person reads which blocks of a paper come, go, move or are printed under other conditions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockWordsTest {
    private static final Comparison COMPARISON = new Comparison(AllMessages.read());
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WRITTEN_OUT = """
            [{"block": "HEAD"}, {"block": "NUMBER"}, {"block": "TITLE"}, {"block": "PARAGRAPH", "text": OPENING},
             {"block": "FIELDS"}, {"block": "PARAGRAPH", "text": CLOSING}, {"block": "SIGNATURE"}]""";

    private static ProcedurePackage with(String layout) {
        var made = APackage.of(APackage.MARITAL);
        var file = (ArrayNode) JSON.readTree(made.text(PackageLayout.RESULT));
        var newest = (ObjectNode) file.get(file.size() - 1);
        if (!layout.isEmpty()) {
            var written =
                    layout.replace("OPENING", quoted(newest, "opening")).replace("CLOSING", quoted(newest, "closing"));
            newest.set("layout", JSON.readTree(written));
            newest.put("opening", "").put("closing", "");
        }
        return ProcedurePackage.of(
                made.with(PackageLayout.RESULT, JSON.writeValueAsString(file)).files());
    }

    private static String quoted(JsonNode template, String member) {
        return JSON.writeValueAsString(template.path(member).asString(""));
    }

    private static List<String> changes(String before, String after) {
        return COMPARISON.between(Optional.of(with(before)), with(after), Language.VI).stream()
                .flatMap(part -> part.changes().stream())
                .toList();
    }

    @Test
    void the_usual_layout_written_out_changes_nothing_on_paper() {
        assertThat(changes("", WRITTEN_OUT)).singleElement().asString().endsWith("giấy in ra như cũ.");
    }

    @Test
    void a_new_block_is_said_with_its_words_and_its_condition() {
        var paragraph = """
                {"block": "PARAGRAPH", "text": "Cấp cho {fullName}.", "style": "INDENTED",
                 "when": [{"field": "purpose", "is": "ONE_OF", "values": ["A", "B"]}, {"field": "sex", "is": "EMPTY"}]},
                {"block": "SIGNATURE"}""";
        assertThat(changes("", WRITTEN_OUT.replace("{\"block\": \"SIGNATURE\"}", paragraph)))
                .singleElement()
                .asString()
                .contains(
                        "thêm “đoạn văn (thụt đầu dòng): “Cấp cho {Họ, chữ đệm, tên}.” – chỉ in khi mục “",
                        "” là “A” hoặc “B”, và mục “Giới tính” để trống”");
    }

    @Test
    void moved_and_removed_blocks_are_said() {
        var moved = WRITTEN_OUT
                .replace("{\"block\": \"TITLE\"}, ", "")
                .replace("{\"block\": \"FIELDS\"}", "{\"block\": \"FIELDS\"}, {\"block\": \"TITLE\"}");
        assertThat(changes(WRITTEN_OUT, moved)).singleElement().asString().contains("thứ tự");
        var listed = WRITTEN_OUT.replace("{\"block\": \"FIELDS\"}", "{\"block\": \"TABLE\", \"fields\": [\"sex\"]}");
        assertThat(changes(WRITTEN_OUT, listed))
                .hasSize(2)
                .anyMatch(said -> said.contains("“bảng các mục: Giới tính”"));
    }
}
