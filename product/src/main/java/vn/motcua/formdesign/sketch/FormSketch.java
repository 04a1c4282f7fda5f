package vn.motcua.formdesign.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.editing.json.KeptLayout;

/** The two files of a form while they are changed: what stands there is never made better than it is. */
public final class FormSketch {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The chosen case of the procedure, as conditions name it. */
    public static final String CASE = "case";

    private final String uiBefore;
    private final String schemaBefore;
    private final ObjectNode ui;
    private final ObjectNode schema;

    private FormSketch(String uiBefore, String schemaBefore, ObjectNode ui, ObjectNode schema) {
        this.uiBefore = uiBefore;
        this.schemaBefore = schemaBefore;
        this.ui = ui;
        this.schema = schema;
    }

    /** @return empty when one of them is no JSON object */
    public static Optional<FormSketch> read(String ui, String schema) {
        return object(ui)
                .flatMap(pages -> object(schema).map(described -> new FormSketch(ui, schema, pages, described)));
    }

    /** The JSON object of a text; empty when it is none. */
    public static Optional<ObjectNode> object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /**
     * A question and where it stands.
     *
     * @param name dotted, as conditions name it; of a row that within its row
     */
    public record Question(Spot spot, String name, ObjectNode node) {
        public String kind() {
            return node.path("widget").asString("");
        }

        public String title(boolean isEnglish) {
            return node.path("title").path(isEnglish ? 1 : 0).asString("");
        }

        public String pointer() {
            return FormSketch.pointer(name);
        }
    }

    public static JsonNode nothing() {
        return JSON.missingNode();
    }

    public static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }

    public ObjectNode ui() {
        return ui;
    }

    public ObjectNode schema() {
        return schema;
    }

    Described described() {
        return new Described(schema);
    }

    /** What the schema says of an answer, references followed; a missing node where it says nothing. */
    public JsonNode describes(Spot spot) {
        return described().of(spot, this);
    }

    /** The object at a spot; of a group its first question. Empty where there is none. */
    public Optional<ObjectNode> node(Spot spot) {
        return ui.at(spot.pointer()) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Whether there is such a thing; a group is there where a heading stands. */
    public boolean has(Spot spot) {
        return node(spot)
                .filter(object -> spot.kind() != Spot.Kind.GROUP || object.has("section"))
                .isPresent();
    }

    /** Questions of all pages in order; those of rows stand behind their group. */
    public List<Question> questions() {
        var all = new ArrayList<Question>();
        for (int page = 0; page < pages().size(); page++) {
            int field = 0;
            for (var node : fields(page)) {
                var spot = Spot.field(page, field++);
                if (node instanceof ObjectNode object) {
                    all.add(question(spot, object));
                    rows(spot, object, all);
                }
            }
        }
        return all;
    }

    private static void rows(Spot group, ObjectNode node, List<Question> all) {
        int row = 0;
        for (var inner : node.path("rows")) {
            var spot = Spot.row(group.page(), group.field(), row++);
            if (inner instanceof ObjectNode object) {
                all.add(question(spot, object));
            }
        }
    }

    private static Question question(Spot spot, ObjectNode node) {
        return new Question(spot, node.path("field").asString(""), node);
    }

    public Optional<Question> question(Spot spot) {
        return spot.kind() == Spot.Kind.FIELD || spot.kind() == Spot.Kind.ROW
                ? node(spot).map(node -> question(spot, node))
                : Optional.empty();
    }

    /** The question of this name that is no part of a row. */
    public Optional<Question> named(String name) {
        return questions().stream()
                .filter(one ->
                        one.spot().kind() == Spot.Kind.FIELD && one.name().equals(name))
                .findFirst();
    }

    public JsonNode pages() {
        return ui.path("pages");
    }

    public JsonNode fields(int page) {
        return pages().path(page).path("fields");
    }

    public JsonNode checks() {
        return ui.path("checks");
    }

    /** The list of that name in an object; made where it is missing. */
    static ArrayNode list(ObjectNode object, String name) {
        return object.path(name) instanceof ArrayNode list ? list : object.putArray(name);
    }

    /** The UI file, with all letters that no change touched. */
    public String writtenUi() {
        return KeptLayout.write(uiBefore, ui);
    }

    /** The schema, with all letters that no change touched. */
    public String writtenSchema() {
        return KeptLayout.write(schemaBefore, schema);
    }
}
