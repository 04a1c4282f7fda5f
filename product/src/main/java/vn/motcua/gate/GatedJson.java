package vn.motcua.gate;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import vn.motcua.api.KnownNames;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;

/**
 * Reads a JSON body once through, before anything is made of it: counts what is in it and judges each text and each name.
 * Most bodies pass as they are; one whose texts want another form is written anew.
 */
final class GatedJson {
    /** How much of a name is read before it is refused for its length. */
    private static final int NAME_LENGTH_READ = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Load.DEPTH_MAX)
                    .maxNameLength(NAME_LENGTH_READ)
                    .maxNumberLength(100)
                    .maxStringLength(2 * 1024 * 1024)
                    .build())
            .build();

    private final byte[] body;
    private final Load load;
    private final Function<EnteredText.Problem, String> sentences;
    private final List<Finding> findings = new ArrayList<>();
    /** Of the objects that are open, as they will be called. */
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private boolean isChanged;

    private GatedJson(byte[] body, Load load, Function<EnteredText.Problem, String> sentences) {
        this.body = body;
        this.load = load;
        this.sentences = sentences;
    }

    /**
     * @param sentences says a problem in words
     * @return the body as it is to be read
     * @throws BadInput when it holds too much, or texts that cannot be kept
     * @throws JacksonException when it is no JSON
     */
    static byte[] clean(byte[] body, Load load, Function<EnteredText.Problem, String> sentences) {
        return new GatedJson(body, load, sentences).clean();
    }

    /** Names in a clean body that the record it is read into does not have. */
    static List<KnownNames.Unknown> unknownNames(byte[] clean, Type target) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), clean)) {
            return KnownNames.missingIn(parser, target);
        }
    }

    private byte[] clean() {
        try {
            look();
        } catch (StreamConstraintsException _) {
            refuse("", "shape", Load.DEPTH_MAX);
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        return isChanged ? written() : body;
    }

    private void look() {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            int tokens = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (++tokens > load.tokensMax()) {
                    refuse(pointer(parser), "tokens", load.tokensMax());
                    return;
                }
                if (isBeyondTheList(parser)) {
                    refuse(pointer(parser), "list", load.listMax());
                    return;
                }
                judge(parser, token);
                if (findings.size() > BadInput.FINDINGS_MAX) {
                    return;
                }
            }
        }
    }

    private boolean isBeyondTheList(JsonParser parser) {
        var within = parser.streamReadContext();
        return within.inArray() && within.getCurrentIndex() >= load.listMax();
    }

    private void judge(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            names.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
            names.pop();
        } else if (token == JsonToken.PROPERTY_NAME) {
            judgeName(parser);
        } else if (token == JsonToken.VALUE_STRING) {
            var text = parser.getString();
            var clean = EnteredText.clean(text);
            var problem = EnteredText.problem(text, clean, load);
            if (problem != null) {
                findings.add(new Finding(pointer(parser), sentences.apply(problem)));
            }
            isChanged |= !clean.equals(text);
        }
    }

    private void judgeName(JsonParser parser) {
        var name = parser.currentName();
        if (name.length() > Load.NAME_LENGTH_MAX) {
            refuse(parentOf(parser), "name", Load.NAME_LENGTH_MAX);
            return;
        }
        var problem = EnteredText.problem(name, false);
        if (problem != null) {
            findings.add(new Finding(parentOf(parser), sentences.apply(problem)));
        }
        var clean = EnteredText.cleanName(name);
        isChanged |= !clean.equals(name);
        if (!names.getFirst().add(clean)) {
            findings.add(new Finding(pointer(parser), sentences.apply(new EnteredText.Problem("twice", ""))));
        }
    }

    private void refuse(String pointer, String key, int most) {
        findings.add(new Finding(pointer, sentences.apply(new EnteredText.Problem(key, most))));
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static String parentOf(JsonParser parser) {
        var parent = parser.streamReadContext().getParent();
        return parent == null ? "" : parent.pathAsPointer().toString();
    }

    private byte[] written() {
        var out = new ByteArrayOutputStream(body.length);
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body);
                var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            @Nullable JsonToken token;
            while ((token = parser.nextToken()) != null) {
                write(token, parser, json);
            }
        }
        return out.toByteArray();
    }

    private static void write(JsonToken token, JsonParser parser, JsonGenerator json) {
        switch (token) {
            case PROPERTY_NAME -> json.writeName(EnteredText.cleanName(parser.currentName()));
            case VALUE_STRING -> json.writeString(EnteredText.clean(parser.getString()));
            default -> json.copyCurrentEventExact(parser);
        }
    }
}
