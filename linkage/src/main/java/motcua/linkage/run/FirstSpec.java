package motcua.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Findings;
import motcua.vietnamese.Letters;
import motcua.vietnamese.Places;

/** Looks at two registers, or at one for its duplicates, and writes a first spec: which columns mean the same, of which kind, and why. */
public final class FirstSpec {
    private static final int LOOKED_AT = 20_000;

    private final Path left;
    private final Path right;

    public FirstSpec(Path left, Path right) {
        this.left = left;
        this.right = right;
    }

    /** The spec as YAML, each line with its reason. */
    public String write(Path work) {
        var findings = new Findings();
        for (var file : left.equals(right) ? List.of(left) : List.of(left, right)) {
            FileForm.of(file).finding().ifPresent(finding -> findings.add(file + ": " + finding));
        }
        findings.refuseIfAny();
        try (var engine = new DuckDbEngine(1_000, 2, work.resolve("spill"))) {
            var leftColumns = looked(engine, left, findings);
            var rightColumns = left.equals(right) ? leftColumns : looked(engine, right, findings);
            findings.refuseIfAny();
            return yaml(leftColumns, rightColumns);
        }
    }

    private static List<Look> looked(Engine engine, Path file, Findings findings) {
        var path = DuckDbEngine.literal(file.toString());
        if (FileForm.of(file) == FileForm.PARQUET) {
            return look(engine, "read_parquet(" + path + ")");
        }
        var form = CsvForm.of(file);
        var title = HeaderLine.title(file, form);
        if (title.isPresent()) {
            findings.add(file + ": " + title.get());
            return List.of();
        }
        try {
            return look(engine, "read_csv(" + path + form.options() + ", ignore_errors = true)");
        } catch (EngineException e) {
            findings.add(file + ": must be a CSV file in UTF-8 with a header, but "
                    + CsvFault.of(file).orElseGet(e::reason) + "." + form.words());
            return List.of();
        }
    }

    private static List<Look> look(Engine engine, String from) {
        var names = Rows.list(
                engine,
                "select column_name from (describe select * from " + from + ")",
                row -> String.valueOf(row.text(0)));
        var looks = new ArrayList<Look>();
        for (var name : names) {
            var column = "trim(cast(" + DuckDbEngine.quoted(name) + " as varchar))";
            var values = Rows.list(
                    engine,
                    "select " + column + " from (select * from " + from + " limit " + LOOKED_AT + ") t where " + column
                            + " <> ''",
                    row -> String.valueOf(row.text(0)));
            looks.add(new Look(name, values));
        }
        return looks;
    }

    private String yaml(List<Look> lefts, List<Look> rights) {
        var isVietnamese = lefts.stream().anyMatch(Look::hasVietnameseLetters)
                || rights.stream().anyMatch(Look::hasVietnameseLetters);
        var kinds = new ColumnKinds(isVietnamese);
        var out = new StringBuilder("# First spec, written by --init. Each line says why; change what is wrong.\n");
        out.append("profile: ")
                .append(isVietnamese ? "vietnamese" : "plain")
                .append("   # ")
                .append(isVietnamese ? "Vietnamese letters were found" : "no Vietnamese letters were found")
                .append('\n');
        var isOne = left.equals(right);
        var leftId = id(lefts);
        var rightId = id(rights);
        out.append(
                        isOne
                                ? "id: " + quoted(leftId.name())
                                : "id: {left: " + quoted(leftId.name()) + ", right: " + quoted(rightId.name()) + "}")
                .append("   # the first column in which no value repeats\nfields:\n");
        var pairs = isOne ? alone(kinds, lefts, leftId) : partners(kinds, lefts, rights, leftId, rightId);
        var used = new HashMap<String, Integer>();
        for (var pair : pairs) {
            var kind = pair.left().kind();
            var name = fieldName(pair.left().look().name(), used);
            out.append("  ").append(name).append(": {kind: ").append(kind);
            if (!kind.equals(pair.right().kind())) {
                out.append(", right-kind: ").append(pair.right().kind());
            }
            var column = quoted(pair.left().look().name());
            out.append(
                            isOne
                                    ? ", column: " + column
                                    : ", left: " + column + ", right: "
                                            + quoted(pair.right().look().name()))
                    .append("}   # ")
                    .append(pair.left().reason())
                    .append('\n');
        }
        if (pairs.stream()
                .noneMatch(pair ->
                        Set.of("number", "identifier").contains(pair.left().kind()))) {
            out.append("# No identifier was recognised: weights are learnt by expectation-maximisation.\n");
        }
        if (!isOne) {
            out.append("assignment: one-to-one   # neither register holds a person twice; else one-to-many\n");
        }
        out.append(
                "# Exact rules, blocks and bands follow from the profile; the run writes them into its folder's spec.yaml.\n");
        return out.toString();
    }

    /** The columns of one register, each compared with itself. */
    private static List<Pair> alone(ColumnKinds kinds, List<Look> looks, Look id) {
        var pairs = new ArrayList<Pair>();
        for (var look : looks) {
            var kind = look.equals(id) ? null : kinds.of(look);
            if (kind != null) {
                pairs.add(new Pair(kind, kind));
            }
        }
        return pairs;
    }

    private static Look id(List<Look> looks) {
        return looks.stream().filter(Look::isUnique).findFirst().orElse(looks.getFirst());
    }

    private static List<Pair> partners(
            ColumnKinds kinds, List<Look> lefts, List<Look> rights, Look leftId, Look rightId) {
        var pairs = new ArrayList<Pair>();
        var taken = new java.util.HashSet<Look>();
        for (var look : lefts) {
            var kind = look.equals(leftId) ? null : kinds.of(look);
            if (kind == null) {
                continue;
            }
            rights.stream()
                    .filter(other -> !other.equals(rightId) && !taken.contains(other))
                    .map(kinds::of)
                    .filter(other -> other != null && sameFamily(kind.kind(), other.kind()))
                    .filter(other -> other != null
                            && (kind.isLone()
                                    || sameName(look.name(), other.look().name())))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other.look());
                        pairs.add(new Pair(kind, other));
                    });
        }
        return pairs;
    }

    private static boolean sameFamily(String kind, String other) {
        return kind.equals(other) || kind.startsWith("commune") && other.startsWith("commune");
    }

    private static boolean sameName(String one, String other) {
        return Letters.fold(one).equals(Letters.fold(other));
    }

    private static String fieldName(String column, Map<String, Integer> used) {
        var name = Letters.fold(column).replaceAll("[^a-z0-9]", "");
        var base = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "f" + name : name;
        var count = used.merge(base, 1, Integer::sum);
        return count == 1 ? base : base + "-" + count;
    }

    private static String quoted(String column) {
        return column.matches("[A-Za-z][A-Za-z0-9_]*") ? column : "\"" + column.replace("\"", "\\\"") + "\"";
    }

    private record Pair(ColumnKinds.Guess left, ColumnKinds.Guess right) {}

    /** A column and values of its first records. */
    record Look(String name, List<String> values) {
        boolean isUnique() {
            return !values.isEmpty() && Set.copyOf(values).size() == values.size();
        }

        boolean hasVietnameseLetters() {
            return share(value -> value.matches(".*[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*"))
                    > 0.05;
        }

        double share(java.util.function.Predicate<String> test) {
            return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
        }

        long distinct() {
            return values.stream().distinct().count();
        }
    }

    static boolean isNewCommune(String value) {
        return value.matches("\\d{5}") && Places.commune(value).isPresent();
    }

    static boolean isOldCommune(String value) {
        return value.matches("\\d{5}") && !Places.formerly(value).isEmpty();
    }
}
