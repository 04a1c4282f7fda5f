package vn.motcua.composing.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.composing.sheet.Asked.Question;
import vn.motcua.result.LayoutBlock;

/**
 * A file of templates in which one is composed: the newest of a verdict. The file is changed in place; what is not touched keeps what it
 * has, also where it has not the shape of a template.
 */
public final class Sheet {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LAYOUT = "layout";
    private static final String FIELDS = "fields";
    private static final Pattern NO_KEY = Pattern.compile("[^A-Za-z0-9]+");
    private static final int KEY_LENGTH_MAX = 50;

    private final ArrayNode file;
    private final int at;

    private Sheet(ArrayNode file, int at) {
        this.file = file;
        this.at = at;
    }

    /** @return empty where the file has no template of this verdict */
    public static Optional<Sheet> of(String file, String verdict) {
        if (!(MAPPER.readTree(file) instanceof ArrayNode templates)) {
            return Optional.empty();
        }
        int newest = newest(templates, verdict);
        return newest < 0 || !(templates.get(newest) instanceof ObjectNode)
                ? Optional.empty()
                : Optional.of(new Sheet(templates, newest));
    }

    /** Place of the newest template of a verdict; -1 where there is none. */
    private static int newest(JsonNode templates, String verdict) {
        for (int i = templates.size() - 1; i >= 0; i--) {
            if (templates.path(i).path("verdict").asString("").equals(verdict)) {
                return i;
            }
        }
        return -1;
    }

    /** The newest template of a verdict; a missing node where there is none. */
    public static JsonNode newestOf(JsonNode templates, String verdict) {
        return templates.path(newest(templates, verdict));
    }

    public ArrayNode file() {
        return file;
    }

    /** Where the template stands in the file, as findings say it. */
    public String place() {
        return "/" + at;
    }

    public ObjectNode template() {
        return (ObjectNode) file.get(at);
    }

    public String text(String member) {
        return template().path(member).asString("");
    }

    /** The fields; a list of its own where the template has none. */
    public ArrayNode fields() {
        return template().path(FIELDS) instanceof ArrayNode fields
                ? fields
                : template().putArray(FIELDS);
    }

    /** Its own layout, or the usual one as it would be written. To be changed by {@link #layOut} alone. */
    public ArrayNode blocks() {
        if (template().path(LAYOUT) instanceof ArrayNode own && !own.isEmpty()) {
            return own.deepCopy();
        }
        var usual = MAPPER.createArrayNode();
        for (var block : LayoutBlock.usual(text("opening"), text("closing"))) {
            var one = usual.addObject().put("block", block.block().name());
            if (!block.text().isEmpty()) {
                one.put("text", block.text());
            }
        }
        return usual;
    }

    /** Writes a layout where it is another one; opening and closing stand in it from then on. */
    public void layOut(ArrayNode blocks) {
        if (!blocks.equals(blocks())) {
            template().put("opening", "");
            template().put("closing", "");
            template().set(LAYOUT, blocks);
        }
    }

    /** What fields are called where sentences name them. */
    public PlaceNames names() {
        var called = new LinkedHashMap<String, String>();
        fields().values()
                .forEach(field -> called.put(
                        field.path("key").asString(""), field.path("label").asString("")));
        return PlaceNames.of(called);
    }

    public Optional<JsonNode> field(String key) {
        return fields().values().stream()
                .filter(field -> field.path("key").asString("").equals(key))
                .findFirst();
    }

    /** The key of the field that an answer fills; where there is none, it gets one that is printed only where sentences name it. */
    public String fieldOf(Question question) {
        for (var field : fields().values()) {
            if (isOnlyFrom(field, question.pointer())) {
                return field.path("key").asString("");
            }
        }
        var field = add(question.title().vietnamese(), Optional.of(question));
        field.putArray("traits").add("IN_TEXT");
        return field.path("key").asString("");
    }

    /** Whether it holds nothing but this answer. */
    static boolean isOnlyFrom(JsonNode field, String pointer) {
        return field.path("composed").isEmpty()
                && field.path("from").size() == 1
                && field.path("from").path(0).asString("").equals(pointer);
    }

    /** Whether a field holds nothing but this answer. */
    public boolean has(Question question) {
        return fields().values().stream().anyMatch(field -> isOnlyFrom(field, question.pointer()));
    }

    /** A new field at the end. */
    public ObjectNode add(String label, Optional<Question> question) {
        var field = fields().addObject()
                .put("key", freeKey(question.map(Question::pointer).orElse("")))
                .put("label", label)
                .put("required", false);
        var from = field.putArray("from");
        question.map(Question::pointer).ifPresent(from::add);
        return field;
    }

    /** {@code /applicant/fullName} gives {@code applicantFullName}. */
    private String freeKey(String pointer) {
        var taken = fields().values().stream()
                .map(field -> field.path("key").asString(""))
                .collect(Collectors.toSet());
        var words = new StringBuilder();
        for (var word : NO_KEY.split(pointer, -1)) {
            if (!word.isEmpty()) {
                words.append(
                        words.isEmpty()
                                ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
                                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        var name = words.isEmpty() || !Character.isLetter(words.charAt(0))
                ? "field"
                : words.substring(0, Math.min(KEY_LENGTH_MAX, words.length()));
        var key = words.isEmpty() ? name + (taken.size() + 1) : name;
        for (int number = 2; taken.contains(key); number++) {
            key = name + (words.isEmpty() ? taken.size() + number : number);
        }
        return key;
    }

    /** Keys that the blocks of a layout name, in sentences, lists and conditions. */
    public static List<String> named(JsonNode block) {
        var named = new ArrayList<String>();
        Sentences.named(block.path("text").asString("")).forEach(named::add);
        block.path("fields").values().forEach(field -> named.add(field.asString("")));
        block.path("when")
                .values()
                .forEach(condition -> named.add(condition.path("field").asString("")));
        return named;
    }
}
