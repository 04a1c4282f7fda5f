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
import vn.motcua.editing.web.InformationView.Window;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a section of a procedure's information out as a form. */
@Component
class InformationViews {
    /** Of a list that are shown at a time, where there are more than {@link #FEW}. */
    static final int ROWS = 25;

    private static final int FEW = 40;
    private static final int TITLE_MAX = 80;
    private static final List<String> KNOWN_BY = List.of("key", "way", "number", "code");

    private final Messages messages;

    InformationViews(Messages messages) {
        this.messages = messages;
    }

    /** Who reads it, and what is said of the button that was pressed. */
    record ForWhom(Language language, List<Finding> findings) {
        ForWhom {
            findings = List.copyOf(findings);
        }
    }

    /** @param page of long lists, from 0 */
    InformationView of(EditValues.Opened opened, Section section, int page, ForWhom whom) {
        var language = whom.language();
        var trees = trees(opened);
        var beside = new FindingsBeside(opened.findings(), trees);
        var desk = new Desk(
                trees, beside, new ValueInputs(opened, trees, beside, messages, language), language, Math.max(0, page));
        return new InformationView(
                opened.pack().manifest().code().value(),
                opened.pack().files().json(PackageLayout.PROCEDURE).path("name").asString(""),
                section.word(),
                desk.page(),
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
                whom.findings());
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

    /** What is laid out, for whom, and which page of long lists. */
    private record Desk(Trees trees, FindingsBeside beside, ValueInputs inputs, Language language, int page) {}

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
                        List.of(new Row("", single.name(), "", desk.inputs().of(Field.of(single)), List.of())),
                        List.of(),
                        desk.beside().at(single.name()));
            case Block.Rows rows -> {
                var shown = new ArrayList<Row>();
                for (var row : desk.trees().at(rows.file(), rows.pointer())) {
                    shown.add(row(rows, shown.size(), row, desk));
                }
                var place = Field.name(rows.file(), rows.pointer());
                var windows = windows(shown, desk.page());
                var here = windows.stream().filter(Window::isHere).findFirst();
                yield new Shown(
                        rows.name(),
                        title,
                        hint,
                        place,
                        here.map(window -> shown.subList(window.first(), window.last()))
                                .orElse(shown),
                        windows,
                        desk.beside().at(place));
            }
        };
    }

    /** The pages of a long list; none of one that is short. */
    private static List<Window> windows(List<Row> rows, int page) {
        if (rows.size() <= FEW) {
            return List.of();
        }
        int last = (rows.size() - 1) / ROWS;
        var windows = new ArrayList<Window>();
        for (int number = 0; number <= last; number++) {
            int first = number * ROWS;
            int end = Math.min(rows.size(), first + ROWS);
            int wrong =
                    (int) rows.subList(first, end).stream().filter(Row::isWrong).count();
            windows.add(new Window(number, first, end, rows.size(), wrong, number == Math.min(page, last)));
        }
        return windows;
    }

    private Row row(Block.Rows rows, int number, JsonNode row, Desk desk) {
        var place = Field.name(rows.file(), rows.pointer() + "/" + number);
        var title = text(desk.language(), "editing.row." + rows.name(), number + 1, called(rows, row));
        return new Row(
                place,
                rows.name() + "/" + told(row, number),
                title,
                desk.inputs().of(Field.ofRow(rows, number)),
                desk.beside().at(place));
    }

    /** Its key or what it is known by; its number where it has neither. */
    private static String told(JsonNode row, int number) {
        return KNOWN_BY.stream()
                .map(name -> row.path(name).asString(""))
                .filter(known -> !known.isBlank())
                .findFirst()
                .orElse(String.valueOf(number + 1));
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
