package motcua.linkage.spec;

import java.util.List;
import java.util.Locale;
import motcua.linkage.profile.Profile;

/**
 * What to link and how.
 *
 * @param leftId column of the left register that names a record
 */
public record Spec(
        Profile profile,
        String leftId,
        String rightId,
        List<Field> fields,
        List<Rule> exact,
        List<Rule> blocks,
        Settings settings) {
    public Spec {
        fields = List.copyOf(fields);
        exact = List.copyOf(exact);
        blocks = List.copyOf(blocks);
    }

    /** The whole spec as YAML, every default written out; reading it back gives the same spec. */
    public String yaml() {
        var out = new StringBuilder();
        out.append("profile: ").append(profile.name()).append('\n');
        out.append("id: {left: ")
                .append(quoted(leftId))
                .append(", right: ")
                .append(quoted(rightId))
                .append("}\n");
        out.append("fields:\n");
        for (var field : fields) {
            out.append("  ")
                    .append(field.name())
                    .append(": {kind: ")
                    .append(field.leftKind().word());
            if (!field.leftKind().word().equals(field.rightKind().word())) {
                out.append(", right-kind: ").append(field.rightKind().word());
            }
            out.append(", left: ").append(quoted(field.left()));
            out.append(", right: ").append(quoted(field.right())).append("}\n");
        }
        list(out, "exact", exact);
        list(out, "blocks", blocks);
        out.append("assignment: ").append(settings.assignment().word()).append('\n');
        out.append("pairs-per-block: ").append(settings.pairsPerBlock()).append('\n');
        out.append(String.format(
                Locale.ROOT,
                "bands: {match: %s, clerk: %s, margin: %s}%n",
                settings.match(),
                settings.clerk(),
                settings.margin()));
        out.append("chunk-pairs: ").append(settings.chunkPairs()).append('\n');
        out.append("language: ").append(settings.language()).append('\n');
        out.append("csv: ").append(settings.csv()).append('\n');
        if (settings.oldNumbers() != null) {
            out.append("old-numbers: ").append(quoted(settings.oldNumbers())).append('\n');
        }
        return out.toString();
    }

    private static void list(StringBuilder out, String word, List<Rule> rules) {
        out.append(word).append(rules.isEmpty() ? ": []\n" : ":\n");
        for (var rule : rules) {
            out.append("  - ").append(rule.words()).append('\n');
        }
    }

    private static String quoted(String column) {
        return column.matches("[A-Za-z][A-Za-z0-9_]*") ? column : "\"" + column.replace("\"", "\\\"") + "\"";
    }
}
