package motcua.linkage.spec;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.linkage.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a spec from YAML; all findings at once, each with its line. */
public final class SpecReader {
    private static final Set<String> WORDS = Set.of(
            "profile",
            "id",
            "fields",
            "exact",
            "blocks",
            "assignment",
            "pairs-per-block",
            "bands",
            "chunk-pairs",
            "language",
            "csv",
            "old-numbers");

    private final String file;
    private final boolean isOneRegister;
    private final Findings findings = new Findings();

    /** Names of all fields, also of those that cannot be used. */
    private Set<String> declared = Set.of();

    private SpecReader(String file, boolean isOneRegister) {
        this.file = file;
        this.isOneRegister = isOneRegister;
    }

    /** Reads the file; refuses with every finding. */
    public static Spec read(Path path) {
        return read(path, false);
    }

    /** @param isOneRegister whether the spec is for one register, so that one side is enough */
    public static Spec read(Path path, boolean isOneRegister) {
        try {
            return new SpecReader(path.toString(), isOneRegister).spec(Files.readString(path));
        } catch (CharacterCodingException _) {
            throw new BadInputException(List.of(path + ": must be text in UTF-8, but has bytes of another encoding."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of a spec; {@code file} is named in findings. */
    public static Spec read(String file, String text) {
        return new SpecReader(file, false).spec(text);
    }

    /** Reads the text of a spec for one register: one side is enough. */
    public static Spec readOneSided(String file, String text) {
        return new SpecReader(file, true).spec(text);
    }

    private Spec spec(String text) {
        Node root;
        try {
            root = new Yaml().compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw new BadInputException(List.of(file + ":" + (e.getProblemMark().getLine() + 1)
                    + ": YAML must be well-formed, but " + e.getProblem() + "."));
        }
        var top = map(root, "The spec");
        top.forEach((word, node) -> {
            if (!WORDS.contains(word)) {
                note(
                        node,
                        "There is no '" + word + "'. A spec takes "
                                + String.join(", ", WORDS.stream().sorted().toList()) + ".");
            }
        });
        var before = findings.count();
        var profile = profile(top.get("profile"));
        var isKnown = findings.count() == before;
        var id = sides(top.get("id"), root, "id");
        var fields = isKnown ? fields(top.get("fields"), root, profile) : List.<Field>of();
        declared = names(top.get("fields"));
        var defaults = new RuleDefaults(fields);
        var exact = rules(top.get("exact"), fields, defaults.exact(profile.exactRules()));
        var blocks = rules(top.get("blocks"), fields, defaults.blocks(profile.blocks()));
        if (fields.isEmpty() && findings.isEmpty()) {
            note(root, "There must be at least one field under 'fields'.");
        }
        if (blocks.isEmpty() && findings.isEmpty()) {
            note(
                    root,
                    "There must be at least one block, but none of the profile's fits these fields. Write blocks: [[field]].");
        }
        var settings = new SettingsReader(file, findings).read(top);
        if (settings.oldNumbers() != null
                && fields.stream().allMatch(field -> field.kind().replaced().isEmpty())) {
            note(top.get("old-numbers"), "'old-numbers' needs a field whose kind knows old numbers, as number.");
        }
        findings.refuseIfAny();
        return new Spec(profile, id[0], id[1], fields, exact, blocks, settings);
    }

    private static Set<String> names(@Nullable Node fields) {
        return fields instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(entry -> entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "")
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Profile profile(@Nullable Node node) {
        var word = node instanceof ScalarNode scalar ? scalar.getValue() : "vietnamese";
        try {
            return Profile.named(word);
        } catch (IllegalArgumentException e) {
            note(node, String.valueOf(e.getMessage()));
            return Profile.named("plain");
        }
    }

    private String[] sides(@Nullable Node node, @Nullable Node parent, String word) {
        if (node instanceof ScalarNode both) {
            return new String[] {both.getValue(), both.getValue()};
        }
        if (node == null) {
            note(parent, "There must be '" + word + "', as " + word + ": {left: column, right: column}.");
            return new String[] {"", ""};
        }
        var map = map(node, word);
        return columns(map, node, word);
    }

    /** The columns of both sides; of one register the same column on both, when one is named. */
    private String[] columns(Map<String, Node> map, Node at, String what) {
        if (map.get("column") instanceof ScalarNode both) {
            return new String[] {both.getValue(), both.getValue()};
        }
        if (isOneRegister && map.containsKey("left") != map.containsKey("right")) {
            var one = text(map, map.containsKey("left") ? "left" : "right", at, what);
            return new String[] {one, one};
        }
        return new String[] {text(map, "left", at, what), text(map, "right", at, what)};
    }

    private List<Field> fields(@Nullable Node node, @Nullable Node root, Profile profile) {
        var fields = new ArrayList<Field>();
        if (node == null) {
            note(root, "There must be 'fields', as fields: {name: {kind: name, left: column, right: column}}.");
            return fields;
        }
        map(node, "fields").forEach((name, value) -> {
            if (!name.matches("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+")) {
                note(value, "A field's name is lower-case letters and digits, but '" + name + "' is not.");
                return;
            }
            var map = map(value, name);
            var word = text(map, "kind", value, name);
            var rightNode = map.get("right-kind");
            var rightWord = rightNode instanceof ScalarNode scalar ? scalar.getValue() : word;
            var columns = columns(map, value, name);
            var left = columns[0];
            var right = columns[1];
            var leftKind = profile.kinds().get(word);
            var rightKind = profile.kinds().get(rightWord);
            if (leftKind == null || rightKind == null) {
                note(
                        value,
                        "The kind of '" + name + "' must be one of "
                                + String.join(
                                        ", ",
                                        profile.kinds().keySet().stream()
                                                .sorted()
                                                .toList()) + ", but is '" + (leftKind == null ? word : rightWord)
                                + "'.");
            } else if (!leftKind.columns().equals(rightKind.columns())) {
                note(value, "'" + word + "' and '" + rightWord + "' of '" + name + "' cannot be compared.");
            } else {
                fields.add(new Field(
                        name.replace('-', '_'),
                        left,
                        new Field.Side(word, leftKind),
                        right,
                        new Field.Side(rightWord, rightKind)));
            }
        });
        return fields;
    }

    private List<Rule> rules(@Nullable Node node, List<Field> fields, List<Rule> defaults) {
        if (node == null) {
            return defaults;
        }
        if (!(node instanceof SequenceNode sequence)) {
            note(node, "Rules are a list of lists, as [[number], [name, born]].");
            return List.of();
        }
        var rules = new ArrayList<Rule>();
        for (var item : sequence.getValue()) {
            var words = item instanceof SequenceNode many ? many.getValue() : List.of(item);
            var keys = new ArrayList<String>();
            for (var word : words) {
                key(word, fields, keys);
            }
            if (!keys.isEmpty()) {
                rules.add(new Rule(keys));
            }
        }
        return rules;
    }

    private void key(Node node, List<Field> fields, List<String> keys) {
        var word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        var parts = word.replace('-', '_').split("\\.", 2);
        for (var field : fields) {
            if (field.name().equals(parts[0])) {
                var key = parts.length == 1 ? field.mainColumn() : field.name() + "_" + parts[1];
                if (field.columns().contains(key)) {
                    keys.add(key);
                } else {
                    note(
                            node,
                            "'" + word + "' must be one of "
                                    + String.join(", ", field.columns()).replace(field.name() + "_", field.name() + ".")
                                    + ".");
                }
                return;
            }
        }
        if (!declared.contains(word.split("\\.", 2)[0])) {
            note(node, "'" + word + "' names no field of this spec.");
        }
    }

    private Map<String, Node> map(@Nullable Node node, String what) {
        var map = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (map.put(key, entry.getValueNode()) != null) {
                    note(entry.getKeyNode(), "'" + key + "' stands twice.");
                }
            }
        } else {
            note(node, what + " must be written as words with values, as {left: a, right: b}.");
        }
        return map;
    }

    private String text(Map<String, Node> map, String word, Node at, String what) {
        if (map.get(word) instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        note(at, "'" + what + "' must have '" + word + "'.");
        return "";
    }

    private void note(@Nullable Node node, String finding) {
        var line = node == null ? 1 : node.getStartMark().getLine() + 1;
        findings.add(file + ":" + line + ": " + finding);
    }
}
