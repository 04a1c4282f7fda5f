package vn.motcua.composing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.composing.sheet.BlockDeed;
import vn.motcua.composing.sheet.FieldTraits;
import vn.motcua.composing.sheet.PlaceNames;
import vn.motcua.composing.sheet.Sheet;
import vn.motcua.composing.sheet.TypedSheet;
import vn.motcua.composing.web.ComposeView.Composed;
import vn.motcua.composing.web.ComposeView.FieldCard;
import vn.motcua.composing.web.ComposeView.FieldRow;
import vn.motcua.composing.web.ComposeView.Option;
import vn.motcua.composing.web.ComposeView.Source;
import vn.motcua.composing.web.ComposeView.Tick;
import vn.motcua.result.LayoutBlock.Kind;

/** The fields of a template as a table, and one of them as a card of a form. */
final class FieldViews {
    private static final String TEXT = "TEXT";

    private final SheetWords words;
    private final SaidBeside beside;

    FieldViews(SheetWords words, SaidBeside beside) {
        this.words = words;
        this.beside = beside;
    }

    List<FieldRow> rows() {
        var rows = new ArrayList<FieldRow>();
        for (var field : words.sheet().fields().values()) {
            rows.add(new FieldRow(
                    rows.size(),
                    words.names().name(field.path("key").asString("")),
                    words.named("kind", field.path("kind").asString(TEXT)),
                    filledBy(field),
                    printed(field),
                    field.path("required").asBoolean(false),
                    beside.at("fields/" + rows.size())));
        }
        return rows;
    }

    private String filledBy(JsonNode field) {
        var from = Stream.concat(
                        field.path("composed").values().stream()
                                .map(one -> words.say("composed"))
                                .distinct(),
                        field.path("from").values().stream().map(one -> words.called(one.asString(""))))
                .toList();
        return from.isEmpty() ? words.say("by-officer") : String.join(words.say("or"), from);
    }

    /** In which blocks it stands. */
    private String printed(JsonNode field) {
        var key = field.path("key").asString("");
        boolean isInText = texts(field.path("traits")).contains("IN_TEXT");
        var blocks = words.sheet().blocks();
        var listed = new HashSet<String>();
        blocks.values().forEach(block -> listed.addAll(texts(block.path("fields"))));
        return blocks.values().stream()
                .filter(block ->
                        Sheet.named(block).contains(key) || !isInText && !listed.contains(key) && isRest(block))
                .map(block -> words.named("block", block.path("block").asString("")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isRest(JsonNode block) {
        return BlockDeed.kind(block).filter(Kind::listsFields).isPresent()
                && block.path("fields").isEmpty();
    }

    private static Set<String> texts(JsonNode list) {
        return list.values().stream().map(one -> one.asString("")).collect(Collectors.toSet());
    }

    /** @return null where there is no such field */
    @Nullable
    FieldCard card(int at) {
        var fields = words.sheet().fields();
        return at < fields.size() ? card(fields.get(at), at) : null;
    }

    private FieldCard card(JsonNode field, int at) {
        var traits = texts(field.path("traits"));
        var kind = field.path("kind").asString(TEXT);
        return new FieldCard(
                at,
                field.path("label").asString(""),
                field.path("section").asString(""),
                kind,
                kinds(kind),
                field.path("required").asBoolean(false),
                FieldTraits.ALL.stream()
                        .map(trait -> new Tick(trait, words.named("trait", trait), traits.contains(trait)))
                        .toList(),
                sources(field),
                words.questions(),
                composed(field),
                answers(field),
                beside.at("fields/" + at));
    }

    /** Those there are; what stands in the file beside them, whatever it is. */
    private List<Option> kinds(String kind) {
        var known = FieldTraits.KINDS.stream();
        var all = FieldTraits.KINDS.contains(kind) ? known : Stream.concat(Stream.of(kind), known);
        return all.map(one -> new Option(one, words.named("kind", one))).toList();
    }

    private static List<Source> sources(JsonNode field) {
        var sources = new ArrayList<Source>();
        field.path("from").values().forEach(one -> sources.add(new Source(sources.size(), one.asString(""))));
        sources.add(new Source(sources.size(), ""));
        return sources;
    }

    private List<Composed> composed(JsonNode field) {
        PlaceNames names = TypedSheet.names(words.asked());
        var composed = new ArrayList<Composed>();
        for (var one : field.path("composed").values()) {
            var conditions = new ArrayList<String>();
            one.path("when")
                    .properties()
                    .forEach(condition -> conditions.add(
                            condition.getKey() + "=" + condition.getValue().asString("")));
            conditions.add("");
            composed.add(
                    new Composed(composed.size(), names.shown(one.path("text").asString("")), conditions));
        }
        composed.add(new Composed(composed.size(), "", List.of("")));
        return composed;
    }

    /** Choices of the form, and conditions of the file that are none of them. */
    private List<Option> answers(JsonNode field) {
        var options = new ArrayList<>(words.choices());
        var known = options.stream().map(Option::value).collect(Collectors.toSet());
        for (var one : field.path("composed").values()) {
            one.path("when").properties().forEach(condition -> {
                var value = condition.getKey() + "=" + condition.getValue().asString("");
                if (known.add(value)) {
                    options.add(new Option(value, value));
                }
            });
        }
        return options;
    }
}
