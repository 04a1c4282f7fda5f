package vn.motcua.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.FileDraft;
import vn.motcua.editing.values.Block;
import vn.motcua.editing.values.Field;
import vn.motcua.editing.values.Section;
import vn.motcua.editing.values.Trees;
import vn.motcua.editing.web.InformationView.Draft;
import vn.motcua.editing.web.InformationView.Mark;
import vn.motcua.editing.web.InformationView.Row;
import vn.motcua.editing.web.InformationView.Shown;
import vn.motcua.editing.web.InformationView.Tab;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a section of a procedure's information out as a form. */
@Component
class InformationViews {
    private static final int TITLE_MAX = 80;

    private final Messages messages;

    InformationViews(Messages messages) {
        this.messages = messages;
    }

    InformationView of(EditValues.Opened opened, Section section, Language language, List<Finding> findings) {
        var trees = trees(opened);
        var beside = new FindingsBeside(opened.findings(), trees);
        var desk = new Desk(trees, beside, new ValueInputs(opened, trees, beside, messages, language), language);
        return new InformationView(
                opened.pack().manifest().code().value(),
                opened.pack().files().json(PackageLayout.PROCEDURE).path("name").asString(""),
                section.word(),
                Arrays.stream(Section.values())
                        .map(one ->
                                new Tab(one.word(), text(language, "editing.section." + one.name()), beside.in(one)))
                        .toList(),
                draft(opened),
                EditValues.FILES.stream()
                        .map(file -> new Mark(
                                InformationPage.MARK + file,
                                EditValues.mark(opened.texts().getOrDefault(file, ""))))
                        .toList(),
                section.blocks().stream().map(block -> shown(block, desk)).toList(),
                beside.elsewhere(),
                findings);
    }

    private static Trees trees(EditValues.Opened opened) {
        var texts = new HashMap<>(opened.texts());
        texts.remove(PackageLayout.MANIFEST);
        return new Trees(texts);
    }

    private static Draft draft(EditValues.Opened opened) {
        return new Draft(
                opened.drafts().stream().allMatch(FileDraft::isAsBegun),
                opened.drafts().stream().anyMatch(FileDraft::canUndo),
                opened.drafts().stream().anyMatch(FileDraft::canRedo),
                opened.isOvertaken());
    }

    /** What is laid out, and for whom. */
    private record Desk(Trees trees, FindingsBeside beside, ValueInputs inputs, Language language) {}

    private Shown shown(Block block, Desk desk) {
        var title = text(desk.language(), "editing.block." + block.name());
        var hint = hint(desk.language(), "editing.block." + block.name() + ".hint");
        return switch (block) {
            case Block.Single single ->
                new Shown(
                        single.name(),
                        title,
                        hint,
                        "",
                        List.of(new Row("", "", desk.inputs().of(Field.of(single)), List.of())),
                        desk.beside().at(single.name()));
            case Block.Rows rows -> {
                var shown = new ArrayList<Row>();
                for (var row : desk.trees().at(rows.file(), rows.pointer())) {
                    shown.add(row(rows, shown.size(), row, desk));
                }
                var place = Field.name(rows.file(), rows.pointer());
                yield new Shown(
                        rows.name(), title, hint, place, shown, desk.beside().at(place));
            }
        };
    }

    private Row row(Block.Rows rows, int number, JsonNode row, Desk desk) {
        var place = Field.name(rows.file(), rows.pointer() + "/" + number);
        var title = text(desk.language(), "editing.row." + rows.name(), number + 1, called(rows, row));
        return new Row(
                place,
                title,
                desk.inputs().of(Field.ofRow(rows, number)),
                desk.beside().at(place));
    }

    /** The first of its texts. */
    private static String called(Block.Rows rows, JsonNode row) {
        var first = row.at(rows.values().getFirst().pointer());
        var text = first.isObject() ? first.path("vi").asString("") : first.asString("");
        return text.length() > TITLE_MAX ? text.substring(0, TITLE_MAX) + "…" : text;
    }

    private String text(Language language, String key, Object... facts) {
        return messages.text(language, key, facts);
    }

    private String hint(Language language, String key) {
        return messages.has(language, key) ? messages.text(language, key) : "";
    }
}
