package motcua.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.Rows;
import motcua.linkage.profile.CitizenNumber;
import motcua.linkage.report.ReportPage;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;

/**
 * How good a register is, "đúng, đủ, sạch, sống": correct (values that can be read and agree with each other), sufficient
 * (values that are there), clean (no duplicates), live (no records past their time).
 */
public final class QualityRun {
    private static final int EXAMPLES = 5;
    private static final int OLDEST_YEARS = 110;

    private final Spec spec;
    private final Side side;
    private final Path file;
    private final int year;

    /**
     * @param isLeft whether the file is the spec's left register
     * @param year of the day on which staleness is judged
     */
    public QualityRun(Spec spec, boolean isLeft, Path file, int year) {
        this.spec = spec;
        this.side = isLeft ? Side.LEFT : Side.RIGHT;
        this.file = file;
        this.year = year;
    }

    /** Writes {@code quality.json} and {@code quality.html} and gives the table as text. */
    public String measure(Path out, Request.Resources resources) {
        try (var engine =
                new DuckDbEngine(resources.memoryMb() - 350, resources.threads(), out.resolve("work/spill"))) {
            // What a killed run left is of no use: it may have been of another register.
            var steps =
                    new Steps(engine, out.resolve("work/quality"), "quality " + UUID.randomUUID(), Progress.silent());
            try {
                var rows = measure(engine, steps);
                RunFiles.writeJson(out.resolve("quality.json"), Map.of("file", file.toString(), "measures", rows));
                RunFiles.write(
                        out.resolve("quality.html"),
                        new ReportPage(spec.settings().language()).page(Map.of("quality", rows)));
                return text(rows);
            } finally {
                steps.finish();
            }
        }
    }

    private List<Map<String, Object>> measure(Engine engine, Steps steps) {
        var findings = new Findings();
        var readings = new Readings(spec, steps);
        var parquet = new FileIntake(steps, findings).parquet(file, side.word(), readings.fileColumns(side));
        new OldNumbers(spec, steps).take(findings);
        findings.refuseIfAny();
        engine.source(side.word() + "_source", parquet == null ? file : parquet, readings.sourceColumns(side));
        for (var field : spec.fields()) {
            var kind = side.reading(field).kind();
            engine.function("judge_" + field.name(), raw -> kind.validity(raw).name());
        }
        readings.light(side);
        var source = side.word() + "_source";
        var records = Rows.number(engine, "select count(*) from " + source);
        var rows = new ArrayList<Map<String, Object>>();
        for (var field : spec.fields()) {
            rows.add(sufficient(engine, source, field, records));
            rows.add(correct(engine, source, field));
        }
        rows.addAll(clean(engine, records));
        rows.addAll(agreement(engine));
        rows.addAll(namesAndSex(engine));
        rows.addAll(live(engine));
        return rows;
    }

    private Map<String, Object> sufficient(Engine engine, String source, Field field, long records) {
        var there = Rows.number(engine, "select count(" + Readings.raw(field) + ") from " + source);
        return row("sufficient", field.name() + " is there", there, records, "");
    }

    private Map<String, Object> correct(Engine engine, String source, Field field) {
        var raw = Readings.raw(field);
        var judged = "select " + raw + " as raw, judge_" + field.name() + "(" + raw + ") as verdict from " + source
                + " where " + raw + " is not null";
        var good = Rows.list(
                        engine,
                        "select sum(case when verdict = 'GOOD' then 1 else 0 end), count(*) from (" + judged + ") j",
                        r -> new long[] {r.number(0), r.number(1)})
                .getFirst();
        var examples = Rows.list(
                engine,
                "select raw from (" + judged
                        + ") j where verdict <> 'GOOD' group by raw order by count(*) desc, raw limit " + EXAMPLES,
                r -> String.valueOf(r.text(0)));
        return row(
                "correct",
                field.name() + " can be read and is plausible",
                good[0],
                good[1],
                String.join(", ", examples));
    }

    private List<Map<String, Object>> clean(Engine engine, long records) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var field : spec.fields()) {
            if (!field.kind().identifies()) {
                continue;
            }
            var key = Readings.isWords(field) ? Readings.raw(field) : field.mainColumn();
            var shared = "select " + key + " as value, count(*) as n from " + side.word() + "_light where " + key
                    + " is not null group by " + key + " having count(*) > 1";
            var more = Rows.number(engine, "select coalesce(sum(n), 0) from (" + shared + ") s");
            var examples = Rows.list(
                    engine,
                    "select value from (" + shared + ") s order by n desc, value limit " + EXAMPLES,
                    r -> String.valueOf(r.text(0)));
            rows.add(row(
                    "clean",
                    field.name() + " belongs to one record",
                    records - more,
                    records,
                    String.join(", ", examples)));
        }
        return rows;
    }

    /** The 12-digit number against date of birth and sex. */
    private List<Map<String, Object>> agreement(Engine engine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var number : spec.fields()) {
            if (!(number.kind() instanceof CitizenNumber)) {
                continue;
            }
            var twelve = number.name() + "_twelve";
            for (var other : spec.fields()) {
                var told = switch (other.leftKind().word()) {
                    case "date" ->
                        other.name() + "_year = 1900 + floor(floor(" + twelve + " / 100000000) % 10 / 2) * 100 + floor("
                                + twelve + " / 1000000) % 100";
                    case "sex" -> other.name() + "_code = 1 + floor(" + twelve + " / 100000000) % 2";
                    default -> "";
                };
                if (told.isEmpty()) {
                    continue;
                }
                var main = other.leftKind().word().equals("date") ? other.name() + "_year" : other.mainColumn();
                var both = "select * from " + side.word() + "_light where " + twelve + " is not null and " + main
                        + " is not null";
                rows.add(meeting(engine, "correct", number.name() + " agrees with " + other.name(), both, told));
            }
        }
        return rows;
    }

    /** Thị and Văn in a name against the sex. */
    private List<Map<String, Object>> namesAndSex(Engine engine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var name : spec.fields()) {
            for (var sex : spec.fields()) {
                if (!Readings.isWords(name) || !sex.leftKind().word().equals("sex")) {
                    continue;
                }
                var kind = side.reading(name).kind();
                engine.function("sex_of_" + name.name(), raw -> String.valueOf(kind.sexOf(raw)));
                var told = "select * from (select row_no, id, " + sex.mainColumn() + " as sex, cast(sex_of_"
                        + name.name()
                        + "(" + Readings.raw(name) + ") as integer) as told from " + side.word() + "_light where "
                        + Readings.raw(name) + " is not null and " + sex.mainColumn()
                        + " is not null) t where told > 0";
                var row = meeting(engine, "correct", name.name() + " agrees with " + sex.name(), told, "told = sex");
                if (number(row, "of") > 0) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<Map<String, Object>> live(Engine engine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var field : spec.fields()) {
            if (field.leftKind().word().equals("date")) {
                var column = field.name() + "_year";
                var there = "select * from " + side.word() + "_light where " + column + " is not null";
                var plausible = column + " between " + (year - OLDEST_YEARS) + " and " + year;
                var rule = field.name() + " within " + OLDEST_YEARS + " years";
                rows.add(meeting(engine, "live", rule, there, plausible));
            }
            if (field.leftKind().word().startsWith("commune")
                    && side.reading(field).word().equals("commune-before")) {
                var current = Rows.number(
                        engine,
                        "select count(" + field.mainColumn() + ") from " + side.word() + "_light where " + field.name()
                                + "_possible is null");
                var there = Rows.number(
                        engine, "select count(" + Readings.raw(field) + ") from " + side.word() + "_source");
                rows.add(row("live", field.name() + " has one successor after the reform", current, there, ""));
            }
        }
        return rows;
    }

    /** How many of some records meet a condition, and examples that do not. */
    private static Map<String, Object> meeting(
            Engine engine, String measure, String rule, String records, String condition) {
        var found = Rows.list(
                        engine,
                        "select sum(case when " + condition + " then 1 else 0 end), count(*) from (" + records + ") r",
                        r -> new long[] {r.number(0), r.number(1)})
                .getFirst();
        var examples = Rows.list(
                engine,
                "select id from (" + records + ") r where not (" + condition + ") order by row_no limit " + EXAMPLES,
                r -> String.valueOf(r.text(0)));
        return row(measure, rule, found[0], found[1], String.join(", ", examples));
    }

    private static Map<String, Object> row(String measure, String rule, long met, long of, String examples) {
        var row = new LinkedHashMap<String, Object>();
        row.put("measure", measure);
        row.put("rule", rule);
        row.put("met", met);
        row.put("of", of);
        row.put("share", of == 0 ? 1.0 : Math.round(met * 1e6 / of) / 1e6);
        row.put("examples", examples);
        return row;
    }

    private static String text(List<Map<String, Object>> rows) {
        var out = new StringBuilder();
        for (var row : rows) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-11s %-40s %,12d of %,12d  %8.4f %%  %s%n",
                    row.get("measure"),
                    row.get("rule"),
                    (long) number(row, "met"),
                    (long) number(row, "of"),
                    100 * number(row, "share"),
                    row.get("examples")));
        }
        return out.toString();
    }

    private static double number(Map<String, Object> row, String key) {
        return row.get(key) instanceof Number number ? number.doubleValue() : 0;
    }
}
