package vn.motcua.composing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.composing.sheet.BlockDeed;
import vn.motcua.composing.sheet.Choices;
import vn.motcua.composing.web.ComposeView.BlockView;
import vn.motcua.composing.web.ComposeView.ConditionRow;
import vn.motcua.composing.web.ComposeView.Group;
import vn.motcua.composing.web.ComposeView.Option;
import vn.motcua.composing.web.ComposeView.Tick;
import vn.motcua.composing.web.ComposeView.Words;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.result.LayoutBlock.Style;
import vn.motcua.result.LayoutBlock.Test;

/** The blocks of a layout as cards of a form. */
final class BlockViews {
    private static final int LETTERS_OF_LINE = 70;
    private static final int LINES_MIN = 2;
    private static final int LINES_MAX = 12;

    private final SheetWords words;
    private final SaidBeside beside;
    private final ArrayNode blocks;
    private final List<Group> places;
    private final List<Group> ofConditions;

    BlockViews(SheetWords words, SaidBeside beside) {
        this.words = words;
        this.beside = beside;
        this.blocks = words.sheet().blocks();
        this.places = words.places(false);
        this.ofConditions = words.places(true);
    }

    List<BlockView> all() {
        var views = new ArrayList<BlockView>();
        for (int i = 0; i < blocks.size(); i++) {
            views.add(view(blocks.get(i), i));
        }
        return views;
    }

    private BlockView view(JsonNode block, int number) {
        var word = block.path("block").asString("");
        var kind = BlockDeed.kind(block).orElse(null);
        boolean isNeeded = kind != null && kind.isNeeded();
        boolean isList = kind != null && kind.listsFields();
        return new BlockView(
                number,
                word,
                words.named("block", word),
                words.named("block-about", word),
                isNeeded,
                BlockDeed.isMovable(blocks, number),
                words(block, kind),
                kind == Kind.PARAGRAPH ? styles() : List.of(),
                isList ? listed(block) : List.of(),
                isList ? rest() : "",
                words.sentence(block),
                isNeeded ? List.of() : conditions(block),
                beside.at("layout/" + number));
    }

    private @Nullable Words words(JsonNode block, @Nullable Kind kind) {
        if (kind == null || !kind.hasText()) {
            return null;
        }
        var text = words.names().shown(block.path("text").asString(""));
        long lines = text.lines()
                .mapToLong(line -> 1 + line.length() / LETTERS_OF_LINE)
                .sum();
        return new Words(
                text,
                Math.clamp(lines, LINES_MIN, LINES_MAX),
                kind.needsText(),
                kind == Kind.PARAGRAPH ? block.path("style").asString(Style.PLAIN.name()) : "",
                places);
    }

    private List<Option> styles() {
        var styles = new ArrayList<Option>();
        for (var style : Style.values()) {
            styles.add(new Option(style.name(), words.named("style", style.name())));
        }
        return styles;
    }

    private List<Tick> listed(JsonNode block) {
        var own = keys(block.path("fields"));
        return words.names().all().entrySet().stream()
                .map(field -> new Tick(field.getKey(), field.getValue(), own.contains(field.getKey())))
                .toList();
    }

    /** What a list without ticks prints. */
    private String rest() {
        var listed = new HashSet<String>();
        blocks.values().forEach(block -> listed.addAll(keys(block.path("fields"))));
        return words.sheet().fields().values().stream()
                .filter(field -> !keys(field.path("traits")).contains("IN_TEXT"))
                .map(field -> field.path("key").asString(""))
                .filter(key -> !listed.contains(key))
                .map(words.names()::name)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> keys(JsonNode list) {
        return list.values().stream().map(one -> one.asString("")).collect(Collectors.toSet());
    }

    /** Those that there are, and an empty one. */
    private List<ConditionRow> conditions(JsonNode block) {
        var rows = new ArrayList<ConditionRow>();
        for (var condition : block.path("when").values()) {
            var field = condition.path("field").asString("");
            var values = condition.path("values").values().stream()
                    .map(value -> value.asString(""))
                    .collect(Collectors.joining("; "));
            rows.add(new ConditionRow(
                    rows.size(),
                    field,
                    condition.path("is").asString(Test.FILLED.name()),
                    values,
                    ofConditions,
                    Choices.of(words.sheet(), words.asked(), field)));
        }
        rows.add(new ConditionRow(rows.size(), "", Test.FILLED.name(), "", ofConditions, List.of()));
        return rows;
    }
}
