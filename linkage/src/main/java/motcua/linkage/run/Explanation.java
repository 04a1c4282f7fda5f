package motcua.linkage.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.Rows;
import motcua.linkage.report.Sentences;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Model;

/** Why two records are, or are not, a link: values side by side, level and bits of each field, the verdict of the run. */
public final class Explanation {
    private final Path out;
    private final RunFiles.Earlier run;
    private final Spec spec;

    public Explanation(Path out) {
        this.out = out;
        this.run = RunFiles.read(out);
        this.spec = run.spec();
    }

    /** The explanation as text; refuses when one of the ids is in neither register. */
    public String explain(String leftId, String rightId) {
        try (var engine = new DuckDbEngine(1_000, 2, out.resolve("work/spill"))) {
            var steps = new Steps(
                    engine, out.resolve("work/explain"), "explain " + leftId + " " + rightId, Progress.silent());
            try {
                return explain(engine, steps, leftId, rightId);
            } finally {
                steps.finish();
            }
        }
    }

    private String explain(Engine engine, Steps steps, String leftId, String rightId) {
        var readings = new Readings(spec, steps);
        var findings = new Findings();
        new OldNumbers(spec, steps).take(findings);
        findings.refuseIfAny();
        prepare(engine, steps, readings, new Wanted(Side.LEFT, run.left(), leftId));
        prepare(engine, steps, readings, new Wanted(Side.RIGHT, run.right(), rightId));
        var levels = new LevelSql(spec);
        var found = Rows.list(
                engine,
                "select " + levels.pattern() + " from (select " + levels.levels() + " from ("
                        + readings.withWordsInPlace(Side.LEFT, "left_light") + ") l cross join ("
                        + readings.withWordsInPlace(Side.RIGHT, "right_light") + ") r) p",
                row -> row.number(0));
        return described(engine, run.model(), found.getFirst(), leftId, rightId);
    }

    /** One record of one register. */
    private record Wanted(Side side, Path file, String id) {}

    /** Only the one record is read. */
    private void prepare(Engine engine, Steps steps, Readings readings, Wanted wanted) {
        var side = wanted.side();
        var file = wanted.file();
        var id = wanted.id();
        var findings = new Findings();
        var parquet = new FileIntake(steps, findings).parquet(file, side.word(), readings.fileColumns(side));
        findings.refuseIfAny();
        engine.source(side.word() + "_all", parquet == null ? file : parquet, readings.sourceColumns(side));
        engine.view(
                side.word() + "_source",
                "select * from " + side.word() + "_all where id = " + DuckDbEngine.literal(id));
        if (Rows.number(engine, "select count(*) from " + side.word() + "_source") == 0) {
            throw new BadInputException(List.of(file + ": must hold the id '" + id + "', but does not."));
        }
        readings.light(side);
    }

    private String described(Engine engine, Model model, long pattern, String leftId, String rightId) {
        var lines = new ArrayList<String>();
        var levels = model.shape().levels(pattern);
        var left = raw(engine, "left_source");
        var right = raw(engine, "right_source");
        lines.add(String.format(Locale.ROOT, "%-12s %-28s %-28s %-16s %8s", "", leftId, rightId, "level", "bits"));
        for (var field = 0; field < levels.length; field++) {
            var code = model.shape().code(field, levels[field]);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %-28s %-28s %-16s %8.2f",
                    model.shape().fields().get(field),
                    left.get(field),
                    right.get(field),
                    code.substring(code.indexOf('.') + 1),
                    model.weight(field, levels[field])));
        }
        var bits = model.weight(levels);
        lines.add("");
        lines.add(new Sentences(spec.settings().language()).sentence(model.shape(), levels) + ".");
        lines.add(String.format(
                Locale.ROOT,
                "Together %.2f bits (what an identifier tells of other fields is counted once), before the rarity of the name;"
                        + " a random pair has %.2f: probability %.6f.",
                bits,
                model.prior(),
                model.probability(bits)));
        if (model.kin() != null) {
            lines.add(
                    "A field that repeats others is counted once, and some bits are left to kin: pairs of one family or place.");
        }
        lines.add(verdict(engine, leftId, rightId));
        return String.join("\n", lines) + "\n";
    }

    private List<String> raw(Engine engine, String source) {
        var columns = spec.fields().stream().map(Readings::raw).toList();
        return Rows.list(engine, "select " + String.join(", ", columns) + " from " + source, row -> {
                    var values = new ArrayList<String>();
                    for (var i = 0; i < columns.size(); i++) {
                        var text = row.text(i);
                        values.add(text == null ? "-" : text);
                    }
                    return List.copyOf(values);
                })
                .getFirst();
    }

    private String verdict(Engine engine, String leftId, String rightId) {
        var pair =
                " where left_id = " + DuckDbEngine.literal(leftId) + " and right_id = " + DuckDbEngine.literal(rightId);
        if (Files.exists(out.resolve("links.parquet"))) {
            engine.dataset("links_written", List.of(out.resolve("links.parquet")));
            var link = Rows.list(
                    engine,
                    "select stage, probability from links_written" + pair,
                    row -> "The run linked them: stage " + row.text(0) + ", probability " + row.real(1)
                            + " with rarity.");
            if (!link.isEmpty()) {
                return link.getFirst();
            }
            engine.dataset("doubtful_written", List.of(out.resolve("doubtful.parquet")));
            var doubt = Rows.list(
                    engine,
                    "select probability, bits, next_bits from doubtful_written" + pair,
                    row -> "The run left them to a clerk: probability " + row.real(0) + ", bits " + row.real(1)
                            + (row.text(2) == null ? "." : ", best rival " + row.real(2) + "."));
            if (!doubt.isEmpty()) {
                return doubt.getFirst();
            }
            return "The run did not link them" + otherPartner(engine, leftId, rightId);
        }
        return "The run has not ended.";
    }

    private static String otherPartner(Engine engine, String leftId, String rightId) {
        var others = Rows.list(
                engine,
                "select left_id, right_id, stage from links_written where left_id = " + DuckDbEngine.literal(leftId)
                        + " or right_id = " + DuckDbEngine.literal(rightId) + " order by 1, 2 limit 4",
                row -> row.text(0) + " with " + row.text(1) + " (" + row.text(2) + ")");
        return others.isEmpty() ? "." : "; linked were " + String.join(", ", others) + ".";
    }
}
