package vn.motcua.result;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.result.LayoutBlock.Test;
import vn.motcua.result.ResultTemplates.Template;

/** What is wrong with the layout of one template: parts that the decree asks for, and blocks that name what is not there. */
final class LayoutFaults {
    private final Template template;
    private final String place;
    private final PackageFindings findings;

    /** @param place of the template in the file */
    LayoutFaults(Template template, String place, PackageFindings findings) {
        this.template = template;
        this.place = place;
        this.findings = findings;
    }

    void find() {
        var blocks = template.blocks();
        if (blocks.equals(LayoutBlock.usual(template.opening(), template.closing()))) {
            return;
        }
        require(
                template.opening().isEmpty() && template.closing().isEmpty(),
                "/layout",
                "Mẫu có bố cục riêng thì lời mở đầu và lời kết nằm trong các khối: để trống opening và closing.");
        order(blocks);
        var once = EnumSet.noneOf(Kind.class);
        boolean hasRest = false;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var at = "/layout/" + i;
            require(
                    once.add(block.block()) || block.block().isRepeatable(),
                    at + "/block",
                    "Khối '" + block.block() + "' chỉ được có một lần.");
            boolean isRest = block.block().listsFields() && block.fields().isEmpty();
            require(!(isRest && hasRest), at + "/fields", "Đã có một khối in mọi mục còn lại; khối này phải chọn mục.");
            hasRest |= isRest;
            block(block, at);
        }
        twice(blocks);
    }

    /** Head and number begin every paper, signature and receivers end it. */
    private void order(List<LayoutBlock> blocks) {
        var kinds = blocks.stream().map(LayoutBlock::block).toList();
        for (var needed : Kind.values()) {
            require(
                    !needed.isNeeded() || kinds.contains(needed),
                    "/layout",
                    "Thiếu khối '" + needed + "', phần mà văn bản nào cũng có (NĐ 30/2020, Phụ lục I).");
        }
        require(
                kinds.stream().sorted(LayoutFaults::inOrder).toList().equals(kinds),
                "/layout",
                "Thứ tự khối phải là HEAD, NUMBER, SUBJECT, rồi nội dung, rồi SIGNATURE, COPIES.");
        require(
                kinds.contains(Kind.TITLE) || kinds.contains(Kind.SUBJECT),
                "/layout",
                "Văn bản phải có tên (TITLE) hoặc trích yếu (SUBJECT).");
    }

    private static int inOrder(Kind one, Kind other) {
        return one.isInBody() && other.isInBody() ? 0 : Integer.compare(one.ordinal(), other.ordinal());
    }

    private void block(LayoutBlock block, String at) {
        require(
                block.text().isEmpty() || block.block().hasText(),
                at + "/text",
                "Khối '" + block.block() + "' không có lời của mình.");
        require(!block.text().isBlank() || !block.block().needsText(), at + "/text", "Khối này chưa có lời.");
        require(
                block.fields().isEmpty() || block.block().listsFields(),
                at + "/fields",
                "Khối '" + block.block() + "' không in danh sách mục.");
        require(
                block.when().isEmpty() || !block.block().isNeeded(),
                at + "/when",
                "Khối '" + block.block() + "' văn bản nào cũng có, không đặt điều kiện.");
        TemplateFaults.named(block.text()).forEach(name -> field(name, at + "/text", "Câu này nhắc"));
        for (int i = 0; i < block.fields().size(); i++) {
            field(block.fields().get(i), at + "/fields/" + i, "Khối này in");
        }
        for (int i = 0; i < block.when().size(); i++) {
            var condition = block.when().get(i);
            field(condition.field(), at + "/when/" + i, "Điều kiện hỏi");
            require(
                    condition.values().isEmpty() == (condition.is() != Test.ONE_OF),
                    at + "/when/" + i,
                    "Điều kiện ONE_OF phải nêu giá trị; điều kiện khác thì không.");
        }
    }

    private void field(String name, String at, String how) {
        require(
                template.fields().stream().anyMatch(field -> field.key().equals(name)),
                at,
                how + " mục '" + name + "', nhưng mẫu không có mục đó.");
    }

    private void twice(List<LayoutBlock> blocks) {
        Set<String> printed = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (var name : blocks.get(i).fields()) {
                require(
                        printed.add(name) || !blocks.get(i).when().isEmpty(),
                        "/layout/" + i + "/fields",
                        "Mục '" + name + "' được in hai lần.");
            }
        }
    }

    private void require(boolean holds, String at, String message) {
        findings.require(holds, PackageLayout.RESULT, place + at, message);
    }
}
