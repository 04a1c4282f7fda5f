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
import vn.motcua.ui.Said;

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
        require(template.opening().isEmpty() && template.closing().isEmpty(), "/layout", "both");
        order(blocks);
        var once = EnumSet.noneOf(Kind.class);
        boolean hasRest = false;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var at = "/layout/" + i;
            require(once.add(block.block()) || block.block().isRepeatable(), at + "/block", "once", block.block());
            boolean isRest = block.block().listsFields() && block.fields().isEmpty();
            require(!(isRest && hasRest), at + "/fields", "two-rests");
            hasRest |= isRest;
            block(block, at);
        }
        twice(blocks);
    }

    /** Head and number begin every paper, signature and receivers end it. */
    private void order(List<LayoutBlock> blocks) {
        var kinds = blocks.stream().map(LayoutBlock::block).toList();
        for (var needed : Kind.values()) {
            require(!needed.isNeeded() || kinds.contains(needed), "/layout", "missing", needed);
        }
        require(kinds.stream().sorted(LayoutFaults::inOrder).toList().equals(kinds), "/layout", "order");
        require(kinds.contains(Kind.TITLE) || kinds.contains(Kind.SUBJECT), "/layout", "nameless");
    }

    private static int inOrder(Kind one, Kind other) {
        return one.isInBody() && other.isInBody() ? 0 : one.compareTo(other);
    }

    private void block(LayoutBlock block, String at) {
        require(block.text().isEmpty() || block.block().hasText(), at + "/text", "no-text", block.block());
        require(!block.text().isBlank() || !block.block().needsText(), at + "/text", "no-words");
        require(block.fields().isEmpty() || block.block().listsFields(), at + "/fields", "no-list", block.block());
        require(block.when().isEmpty() || !block.block().isNeeded(), at + "/when", "always", block.block());
        TemplateFaults.named(block.text()).forEach(name -> field(name, at + "/text", "named"));
        for (int i = 0; i < block.fields().size(); i++) {
            field(block.fields().get(i), at + "/fields/" + i, "listed");
        }
        for (int i = 0; i < block.when().size(); i++) {
            var condition = block.when().get(i);
            field(condition.field(), at + "/when/" + i, "asked");
            require(condition.values().isEmpty() == (condition.is() != Test.ONE_OF), at + "/when/" + i, "values");
        }
    }

    private void field(String name, String at, String how) {
        require(template.fields().stream().anyMatch(field -> field.key().equals(name)), at, how, name);
    }

    private void twice(List<LayoutBlock> blocks) {
        Set<String> printed = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (var name : blocks.get(i).fields()) {
                require(
                        printed.add(name) || !blocks.get(i).when().isEmpty(),
                        "/layout/" + i + "/fields",
                        "twice",
                        name);
            }
        }
    }

    /** @param fault after {@code result.layout.} the key of its sentence */
    private void require(boolean holds, String at, String fault, Object... facts) {
        if (!holds) {
            var sentence = Said.of("result.layout." + fault, facts).vietnamese();
            findings.add(PackageLayout.RESULT, place + at, sentence);
        }
    }
}
