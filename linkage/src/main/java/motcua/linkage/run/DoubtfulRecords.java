package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Findings;

/**
 * The pairs that a finished run left to clerks, numbered from 0 in the order of its {@code doubtful.parquet}, each with both
 * records as they are written in the registers: made once, so that a page of them is read without the registers.
 */
public final class DoubtfulRecords {
    /**
     * The dataset: {@code pair_no, left_id, right_id, probability, bits, next_bits, levels, left_found, right_found}, and
     * {@code left_<field>}, {@code right_<field>} as written.
     */
    public static final String DATASET = "doubtful_records";

    private static final List<String> COLUMNS =
            List.of("left_id", "right_id", "probability", "bits", "next_bits", "levels");

    private final Engine engine;
    private final Path out;
    private final RunFiles.Earlier run;

    /** @param out the folder of the run */
    public DoubtfulRecords(Engine engine, Path out, RunFiles.Earlier run) {
        this.engine = engine;
        this.out = out;
        this.run = run;
    }

    /**
     * Makes the dataset known to the engine.
     *
     * @param folder where it is kept until the run or a register changes
     */
    public void make(Path folder, Progress progress) {
        var doubtful = out.resolve("doubtful.parquet");
        refuseMissing(List.of(doubtful, run.left(), run.right()));
        var file = folder.resolve(DATASET + ".parquet");
        if (!Files.exists(file)) {
            delete(folder.resolve("manifest.txt"));
        }
        var steps = new Steps(
                engine,
                folder,
                stamp(doubtful)
                        + stamp(run.left())
                        + stamp(run.right())
                        + run.spec().yaml().hashCode(),
                progress);
        try {
            steps.once(DATASET, () -> join(steps, doubtful, file));
            engine.dataset(DATASET, List.of(file));
        } catch (EngineException e) {
            throw new BadInputException(
                    List.of(doubtful + ": must hold the doubtful pairs of a finished run, but cannot be read with its"
                            + " registers. Run the link again into this folder. "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private void join(Steps steps, Path doubtful, Path file) {
        var readings = new Readings(run.spec(), steps);
        source(steps, readings, Side.LEFT, run.left());
        if (run.left().equals(run.right())) {
            engine.view("right_source", "select * from left_source");
        } else {
            source(steps, readings, Side.RIGHT, run.right());
        }
        var columns = new LinkedHashMap<String, String>();
        COLUMNS.forEach(column -> columns.put(column, column));
        engine.source("doubtful_source", doubtful, columns);
        var select = new ArrayList<String>();
        select.add("d.row_no as pair_no");
        COLUMNS.forEach(column -> select.add("d." + column));
        for (var side : List.of("left", "right")) {
            select.add("case when " + side.charAt(0) + ".id is null then 0 else 1 end as " + side + "_found");
            run.spec()
                    .fields()
                    .forEach(field -> select.add(
                            side.charAt(0) + "." + Readings.raw(field) + " as " + side + "_" + field.name()));
        }
        engine.writeParquet(
                "select " + String.join(", ", select)
                        + " from doubtful_source d left join left_source l on l.id = d.left_id"
                        + " left join right_source r on r.id = d.right_id order by d.row_no",
                file);
        delete(steps.file("intake_left"));
        delete(steps.file("intake_right"));
    }

    private void source(Steps steps, Readings readings, Side side, Path file) {
        var parquet = file;
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            var findings = new Findings();
            var converted = new CsvIntake(steps, findings).convert(side.word(), file, List.of());
            findings.refuseIfAny();
            parquet = converted == null ? file : converted;
        }
        engine.source(side.word() + "_source", parquet, readings.sourceColumns(side));
    }

    private void refuseMissing(List<Path> files) {
        var findings = new Findings();
        files.stream()
                .distinct()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> findings.add(file
                        + ": must be there for a review, but cannot be read. "
                        + (file.startsWith(out)
                                ? "Finish the run into this folder first."
                                : "Put the register back where it lay when it was linked, or link again.")));
        findings.refuseIfAny();
    }

    private static String stamp(Path file) {
        try {
            return file.toAbsolutePath() + ":" + Files.size(file) + ":"
                    + Files.getLastModifiedTime(file).toMillis() + " ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
