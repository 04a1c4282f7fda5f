package vn.motcua.composing.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.vietnamese.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.result.LayoutBlock.Kind;
import vn.motcua.result.LayoutBlock.Test;

/**
 * Writes what was typed into a template. Names of the page: {@code b-3-text} is the text of the fourth block, {@code b-3-k-0-muc} what its
 * first condition asks. What the page did not show stays as it is.
 */
public final class TypedSheet {
    /** Before the pointer of an answer that has no field yet. */
    public static final String ANSWER = "c:";

    /** Between the values of a condition. */
    public static final String OR = ";";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int CONDITIONS_MAX = 20;

    private final Sheet sheet;
    private final Asked asked;
    private final Map<String, String> sent;
    private final PlaceNames names;

    /** @param sent values by name of their input */
    public TypedSheet(Sheet sheet, Asked asked, Map<String, String> sent) {
        this.sheet = sheet;
        this.asked = asked;
        this.sent = Map.copyOf(sent);
        this.names = sheet.names();
    }

    /** Title, number and all blocks. */
    public ArrayNode blocks() {
        line("ten", sheet.template(), "title");
        line("so", sheet.template(), "numberPattern");
        var blocks = sheet.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (sent.containsKey("b-" + i) && blocks.get(i) instanceof ObjectNode block) {
                block("b-" + i + "-", block);
            }
        }
        return blocks;
    }

    private void block(String name, ObjectNode block) {
        text(name, block);
        var style = sent.get(name + "kieu");
        if (style != null) {
            put(block, "style", style.equals("PLAIN") ? "" : style);
        }
        if (sent.containsKey(name + "m")) {
            fields(name + "m-", block);
        }
        if (sent.containsKey(name + "k")) {
            conditions(name + "k-", block);
        }
    }

    private void text(String name, ObjectNode block) {
        var before = block.path("text").asString("");
        var shown = Text.lines(names.shown(before));
        var lines = Text.lines(sent.getOrDefault(name + "text", shown));
        var text = lines.equals(shown) ? before : names.kept(lines);
        var inserted = place(sent.getOrDefault(name + "chen", ""));
        if (!inserted.isEmpty()) {
            text = (text + " {" + inserted + "}").strip();
        }
        if (!text.equals(before)) {
            put(block, "text", text, isTextNeeded(block));
        }
    }

    private static boolean isTextNeeded(ObjectNode block) {
        return BlockDeed.kind(block).filter(Kind::needsText).isPresent();
    }

    private void fields(String name, ObjectNode block) {
        var chosen = new ArrayList<String>();
        for (var field : sheet.fields().values()) {
            var key = field.path("key").asString("");
            if (sent.containsKey(name + key)) {
                chosen.add(key);
            }
        }
        list(block, "fields", chosen);
    }

    private void conditions(String name, ObjectNode block) {
        var before = block.path("when");
        var after = MAPPER.createArrayNode();
        for (int i = 0; i < CONDITIONS_MAX && sent.containsKey(name + i + "-muc"); i++) {
            var field = place(sent.getOrDefault(name + i + "-muc", ""));
            if (!field.isEmpty()) {
                after.add(condition(before.path(i), field, name + i));
            }
        }
        if (after.isEmpty()) {
            block.remove("when");
        } else if (!after.equals(before)) {
            block.set("when", after);
        }
    }

    private JsonNode condition(JsonNode before, String field, String name) {
        var values = values(sent.getOrDefault(name + "-gia", ""));
        var typed = sent.getOrDefault(name + "-la", Test.FILLED.name());
        var is = typed.equals(Test.FILLED.name()) && !values.isEmpty() ? Test.ONE_OF.name() : typed;
        var condition = MAPPER.createObjectNode().put("field", field).put("is", is);
        if (is.equals(Test.ONE_OF.name())) {
            values.forEach(condition.putArray("values")::add);
        }
        return condition.equals(before) ? before : condition;
    }

    private static List<String> values(String typed) {
        return Arrays.stream(typed.split(OR, -1))
                .map(value -> Text.line(value).strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The key of the field that was chosen; of an answer that has none yet, that of a new field. */
    private String place(String chosen) {
        return chosen.startsWith(ANSWER)
                ? asked.question(chosen.substring(ANSWER.length()))
                        .map(sheet::fieldOf)
                        .orElse("")
                : sheet.field(chosen).map(_ -> chosen).orElse("");
    }

    /** One field, as its card was filled in; names begin with {@code f-}. */
    public void field(int at) {
        if (!(sheet.fields().path(at) instanceof ObjectNode field) || !sent.containsKey("f")) {
            return;
        }
        line("f-label", field, "label");
        put(field, "section", Text.line(sent.getOrDefault("f-section", "")).strip());
        var kind = sent.getOrDefault("f-kind", "");
        put(field, "kind", kind.equals("TEXT") ? "" : kind);
        field.put("required", sent.containsKey("f-required"));
        list(
                field,
                "traits",
                FieldTraits.ALL.stream()
                        .filter(trait -> sent.containsKey("f-t-" + trait))
                        .toList());
        from(field);
        new TypedComposed(sent, names(asked)).into(field);
    }

    /** What questions are called where composed sentences name their answers. */
    public static PlaceNames names(Asked asked) {
        var called = new LinkedHashMap<String, String>();
        asked.questions()
                .forEach(question ->
                        called.put(question.pointer(), question.title().vietnamese()));
        return PlaceNames.of(called);
    }

    private void from(ObjectNode field) {
        var pointers = new ArrayList<String>();
        for (int i = 0; i <= field.path("from").size(); i++) {
            var pointer = sent.getOrDefault("f-from-" + i, "");
            boolean isKnown = asked.question(pointer).isPresent()
                    || pointer.equals(field.path("from").path(i).asString(""));
            if (!pointer.isEmpty() && isKnown && !pointers.contains(pointer)) {
                pointers.add(pointer);
            }
        }
        if (!pointers.equals(texts(field.path("from")))) {
            pointers.forEach(field.putArray("from")::add);
        }
    }

    private void line(String name, ObjectNode object, String member) {
        Optional.ofNullable(sent.get(name)).ifPresent(typed -> {
            var line = Text.line(typed).strip();
            if (!line.equals(object.path(member).asString(""))) {
                object.put(member, line);
            }
        });
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(one -> one.asString("")).toList();
    }

    private static void list(ObjectNode object, String member, List<String> values) {
        if (texts(object.path(member)).equals(values)) {
            return;
        }
        if (values.isEmpty()) {
            object.remove(member);
        } else {
            values.forEach(object.putArray(member)::add);
        }
    }

    private static void put(ObjectNode object, String member, String value) {
        put(object, member, value, false);
    }

    /** @param isNeeded whether the member stays while it is empty */
    private static void put(ObjectNode object, String member, String value, boolean isNeeded) {
        if (value.isEmpty() && !isNeeded) {
            if (!object.path(member).asString("").isEmpty()) {
                object.remove(member);
            }
        } else if (!value.equals(object.path(member).asString(""))) {
            object.put(member, value);
        }
    }
}
