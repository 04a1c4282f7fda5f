package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Counted;
import motcua.linkage.weights.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What clerks decided about pairs, kept from run to run: links of their own, and pairs that are never linked. */
public final class Decisions {
    /** The verdicts that a line may carry. */
    public static final List<String> VERDICTS = List.of("match", "no match", "unsure", "undo");

    private final Map<Pair, Boolean> decided;

    private Decisions(Map<Pair, Boolean> decided) {
        this.decided = decided;
    }

    /** Reads the file; a file that is not there holds no decision. */
    public static Decisions read(Path file) {
        if (!Files.exists(file)) {
            return new Decisions(Map.of());
        }
        try {
            return of(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decisions of(String file, List<String> lines) {
        var mapper = new JsonMapper();
        var byClerk = new LinkedHashMap<Pair, Map<String, String>>();
        var findings = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                var line = mapper.readValue(lines.get(i), Line.class);
                if (line.left() == null
                        || line.right() == null
                        || line.by() == null
                        || line.verdict() == null
                        || !VERDICTS.contains(line.verdict())) {
                    throw new IllegalArgumentException("left, right, by and a verdict of " + VERDICTS);
                }
                var pair = new Pair(line.left(), line.right());
                var clerks = byClerk.computeIfAbsent(pair, _ -> new HashMap<>());
                if (line.verdict().equals("undo")) {
                    clerks.remove(line.by());
                } else {
                    clerks.put(line.by(), line.verdict());
                }
            } catch (JacksonException | IllegalArgumentException e) {
                findings.add(file + ":" + (i + 1)
                        + ": a decision must be one JSON object with left, right, by and a verdict of " + VERDICTS
                        + ", but is: " + lines.get(i));
            }
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        var decided = new LinkedHashMap<Pair, Boolean>();
        byClerk.forEach((pair, clerks) -> {
            var verdicts = List.copyOf(new java.util.TreeSet<>(clerks.values()));
            if (verdicts.equals(List.of("match")) || verdicts.equals(List.of("no match"))) {
                decided.put(pair, verdicts.getFirst().equals("match"));
            }
        });
        return new Decisions(decided);
    }

    public boolean isEmpty() {
        return decided.isEmpty();
    }

    /** Changes whenever a decision does. */
    String fingerprint() {
        return decided.size() + ":" + Integer.toHexString(decided.hashCode());
    }

    /** Makes {@code decided} ({@code l_no, r_no, together}) and {@code decided_compared} (with {@code pattern}). */
    void load(Spec spec, Steps steps, Readings readings) {
        var engine = steps.engine();
        var rows = decided.entrySet().stream()
                .map(entry -> List.of(entry.getKey().left(), entry.getKey().right(), entry.getValue() ? 1 : 0))
                .toList();
        engine.table(
                "decided_ids",
                List.of(
                        new Column("left_id", Column.Type.TEXT),
                        new Column("right_id", Column.Type.TEXT),
                        new Column("together", Column.Type.SMALL)),
                rows);
        engine.view(
                "decided_left",
                "select * from left_light s where exists (select 1 from decided_ids d where d.left_id = s.id)");
        engine.view(
                "decided_right",
                "select * from right_light s where exists (select 1 from decided_ids d where d.right_id = s.id)");
        var levels = new LevelSql(spec);
        var compared = "select l_no, r_no, left_id, right_id, together, " + levels.pattern() + " as pattern from ("
                + "select l.row_no as l_no, r.row_no as r_no, l.id as left_id, r.id as right_id, d.together, "
                + levels.levels()
                + " from decided_ids d join (" + readings.withWordsInPlace(Side.LEFT, "decided_left")
                + ") l on l.id = d.left_id join ("
                + readings.withWordsInPlace(Side.RIGHT, "decided_right") + ") r on r.id = d.right_id) p";
        if (isEmpty()) {
            engine.table(
                    "decided",
                    List.of(
                            new Column("l_no", Column.Type.WHOLE),
                            new Column("r_no", Column.Type.WHOLE),
                            new Column("left_id", Column.Type.TEXT),
                            new Column("right_id", Column.Type.TEXT),
                            new Column("together", Column.Type.SMALL),
                            new Column("pattern", Column.Type.WHOLE)),
                    List.of());
        } else {
            steps.write("decided", () -> compared);
        }
    }

    /** The decided pairs as labelled patterns. */
    static List<Counted> labelled(Steps steps, Shape shape) {
        return Rows.list(
                steps.engine(),
                "select pattern, together, count(*) from decided group by pattern, together order by pattern, together",
                row -> new Counted(shape.levels(row.number(0)), row.number(2), (double) row.number(1)));
    }

    private record Pair(String left, String right) {}

    private record Line(
            @org.jspecify.annotations.Nullable String left,
            @org.jspecify.annotations.Nullable String right,
            @org.jspecify.annotations.Nullable String verdict,
            @org.jspecify.annotations.Nullable String by,
            @org.jspecify.annotations.Nullable String at,
            @org.jspecify.annotations.Nullable String note) {}
}
