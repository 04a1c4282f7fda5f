package motcua.linkage.spec;

import java.nio.file.Path;
import java.util.Map;
import motcua.linkage.spec.Settings.Assignment;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The numbers and choices of a spec; what is not said is {@link Settings#DEFAULTS}. */
final class SettingsReader {
    private final String file;
    private final Findings findings;

    SettingsReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Settings read(Map<String, Node> top) {
        var defaults = Settings.DEFAULTS;
        var bands = top.get("bands");
        var match = number(inner(bands, "match"), "match", defaults.match(), 0.5, 1);
        var clerk = number(inner(bands, "clerk"), "clerk", defaults.clerk(), 0, match);
        return new Settings(
                assignment(top.get("assignment")),
                (long) number(top.get("pairs-per-block"), "pairs-per-block", (double) defaults.pairsPerBlock(), 1, 1e8),
                match,
                clerk,
                number(inner(bands, "margin"), "margin", defaults.margin(), 0, 100),
                (long) number(top.get("chunk-pairs"), "chunk-pairs", (double) defaults.chunkPairs(), 1_000, 1e9),
                choice(top.get("language"), "language", defaults.language(), "en", "vi"),
                choice(top.get("csv"), "csv", String.valueOf(defaults.csv()), "true", "false")
                        .equals("true"),
                oldNumbers(top.get("old-numbers")));
    }

    /** A path, from the spec's own folder. */
    private @Nullable String oldNumbers(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Path.of(file)
                    .toAbsolutePath()
                    .resolveSibling(scalar.getValue())
                    .normalize()
                    .toString();
        }
        note(node, "'old-numbers' must be the path of a file with the columns old and new.");
        return null;
    }

    private Assignment assignment(@Nullable Node node) {
        var word = choice(node, "assignment", Settings.DEFAULTS.assignment().word(), "one-to-one", "one-to-many");
        return word.equals("one-to-one") ? Assignment.ONE_TO_ONE : Assignment.ONE_TO_MANY;
    }

    private static @Nullable Node inner(@Nullable Node node, String word) {
        if (node instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(word)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    private double number(@Nullable Node node, String word, double otherwise, double least, double most) {
        if (node == null) {
            return otherwise;
        }
        var text = node instanceof ScalarNode scalar ? scalar.getValue().replace("_", "") : "";
        try {
            var value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // told below, with the range
        }
        note(
                node,
                "'" + word + "' must be a number from " + plain(least) + " to " + plain(most) + ", but is '" + text
                        + "'.");
        return otherwise;
    }

    private String choice(@Nullable Node node, String word, String otherwise, String... allowed) {
        if (node == null) {
            return otherwise;
        }
        var text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        for (var one : allowed) {
            if (one.equals(text)) {
                return text;
            }
        }
        note(node, "'" + word + "' must be one of " + String.join(", ", allowed) + ", but is '" + text + "'.");
        return otherwise;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private void note(Node node, String finding) {
        findings.add(file + ":" + (node.getStartMark().getLine() + 1) + ": " + finding);
    }
}
