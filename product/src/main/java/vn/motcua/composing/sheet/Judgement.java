package vn.motcua.composing.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.documents.PrintedWidth;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.result.LayoutBlock.Test;
import vn.motcua.ui.Said;

/**
 * What somebody should look at in a template, though it can be used: a field that nothing prints, a line that is longer than the paper
 * leaves room for, a condition that can never hold. What cannot be used the checks of packages say.
 */
public final class Judgement {
    /** Widths of NĐ 30/2020/NĐ-CP, Phụ lục I on this product's papers, in mm. */
    private static final double LINE_MM = 165;

    private static final double LEFT_MM = 76;
    private static final double COPIES_MM = 65;
    private static final double TITLE_POINTS = 15;
    private static final double TEXT_POINTS = 13.5;
    private static final double COPY_POINTS = 11;
    private static final double SUBJECT_POINTS = 12;
    private static final double NUMBER_POINTS = 13;
    private static final int TITLE_LINES_MAX = 3;

    private final Sheet sheet;
    private final Asked asked;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param place as {@code title}, {@code numberPattern}, {@code layout/3} or {@code fields/2} */
    public record Remark(String place, Said said) {}

    private Judgement(Sheet sheet, Asked asked) {
        this.sheet = sheet;
        this.asked = asked;
    }

    public static List<Remark> of(Sheet sheet, Asked asked) {
        var judgement = new Judgement(sheet, asked);
        judgement.head();
        var blocks = sheet.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            judgement.block(blocks.get(i), "layout/" + i);
        }
        judgement.fields();
        return List.copyOf(judgement.remarks);
    }

    private void head() {
        var title = sheet.text("title");
        double lines = PrintedWidth.mm(title, TITLE_POINTS, true) / LINE_MM;
        if (lines > TITLE_LINES_MAX) {
            say("title", "composing.remark.title", (int) Math.ceil(lines), TITLE_LINES_MAX);
        }
        var number = Said.of("composing.number").vietnamese() + ": "
                + sheet.text("numberPattern").replace("{n}", "1000").replace("{year}", "2026");
        tooLong(number, NUMBER_POINTS, LEFT_MM, "numberPattern");
    }

    private void tooLong(String line, double points, double roomMm, String place) {
        double mm = PrintedWidth.mm(line, points, false);
        if (mm > roomMm) {
            say(place, "composing.remark.long", Math.round(mm), Math.round(roomMm));
        }
    }

    private void say(String place, String key, Object... facts) {
        remarks.add(new Remark(place, Said.of(key, facts)));
    }

    private void block(JsonNode block, String place) {
        var text = sheet.names().shown(block.path("text").asString(""));
        BlockDeed.kind(block).ifPresent(kind -> {
            switch (kind) {
                case RECIPIENT -> text.lines().forEach(line -> tooLong(line, TEXT_POINTS, LINE_MM, place));
                case COPIES -> text.lines().forEach(line -> tooLong(line, COPY_POINTS, COPIES_MM, place));
                case SUBJECT -> tooLong(text, SUBJECT_POINTS, TITLE_LINES_MAX * LEFT_MM, place);
                case TITLE -> text.lines().forEach(line -> tooLong(line, TEXT_POINTS, 2 * LINE_MM, place));
                case HEAD, NUMBER, PARAGRAPH, FIELDS, TABLE, SIGNATURE -> {}
            }
            if (kind.listsFields() && lists(block).isEmpty()) {
                say(place, "composing.remark.no-fields");
            }
        });
        conditions(block, place);
    }

    private void conditions(JsonNode block, String place) {
        var filled = new HashSet<String>();
        var empty = new HashSet<String>();
        for (var condition : block.path("when").values()) {
            var field = condition.path("field").asString("");
            boolean isEmpty = condition.path("is").asString("").equals(Test.EMPTY.name());
            (isEmpty ? empty : filled).add(field);
            choices(condition, field, place);
        }
        filled.stream()
                .filter(empty::contains)
                .forEach(field ->
                        say(place, "composing.remark.never", sheet.names().name(field)));
    }

    /** A value that the question behind the field does not offer can only have been typed by an officer. */
    private void choices(JsonNode condition, String field, String place) {
        var offered = Choices.of(sheet, asked, field);
        if (offered.isEmpty()) {
            return;
        }
        for (var value : condition.path("values").values()) {
            if (!offered.contains(value.asString(""))) {
                say(
                        place,
                        "composing.remark.choice",
                        value.asString(""),
                        sheet.names().name(field),
                        String.join("; ", offered));
            }
        }
    }

    /** Keys that a block prints. */
    private List<String> lists(JsonNode block) {
        var own = block.path("fields").values().stream()
                .map(one -> one.asString(""))
                .toList();
        return own.isEmpty() ? rest() : own;
    }

    /** Those that no block lists and no sentence alone prints. */
    private List<String> rest() {
        var listed = new HashSet<String>();
        sheet.blocks()
                .values()
                .forEach(block -> block.path("fields").values().forEach(one -> listed.add(one.asString(""))));
        return sheet.fields().values().stream()
                .filter(field -> !isInText(field))
                .map(field -> field.path("key").asString(""))
                .filter(key -> !listed.contains(key))
                .toList();
    }

    private static boolean isInText(JsonNode field) {
        return field.path("traits").values().stream()
                .anyMatch(trait -> trait.asString("").equals("IN_TEXT"));
    }

    private void fields() {
        var used = used();
        for (int i = 0; i < sheet.fields().size(); i++) {
            var field = sheet.fields().get(i);
            var place = "fields/" + i;
            if (!used.contains(field.path("key").asString(""))) {
                say(place, "composing.remark.unprinted");
            }
            tooLong(field.path("label").asString(""), TEXT_POINTS, LINE_MM, place);
            tooLong(field.path("section").asString("").toUpperCase(Locale.ROOT), TEXT_POINTS, LINE_MM, place);
        }
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        for (var block : sheet.blocks().values()) {
            used.addAll(Sheet.named(block));
            boolean isRest = BlockDeed.kind(block).filter(Kind::listsFields).isPresent()
                    && block.path("fields").isEmpty();
            if (isRest) {
                used.addAll(rest());
            }
        }
        return used;
    }
}
