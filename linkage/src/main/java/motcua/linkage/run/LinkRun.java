package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/** One run from two files to links: intake, cascade, blocking, comparison, weights, decision, output. */
public final class LinkRun {
    /** Raised when the plan or the meaning of a level changes, so that old work is not taken over. */
    private static final String VERSION = "1";

    /** What the Java side of the process needs beside the database. */
    private static final int PROGRAM_MB = 350;

    private final Request request;
    private final Spec spec;
    private final Progress progress;

    public LinkRun(Request request, Progress progress) {
        this.request = request;
        this.spec = request.spec();
        this.progress = progress;
    }

    /** Runs, or goes on where a killed run ended. */
    public void run() {
        var work = request.out().resolve("work");
        try {
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var resources = request.resources();
        try (var engine = new DuckDbEngine(resources.memoryMb() - PROGRAM_MB, resources.threads(), work.resolve("spill"))) {
            run(engine);
        }
    }

    /** Runs on a given engine. */
    public void run(Engine engine) {
        var steps = new Steps(engine, request.out().resolve("work"), fingerprint(), progress);
        var readings = new Readings(spec, steps);
        var registers = new Intake(spec, steps).take(request, readings);
        var left = registers.getFirst().records();
        var right = registers.getLast().records();
        progress.say(String.format(java.util.Locale.ROOT, "%,d and %,d records.", left, right));

        readings.light(Side.LEFT);
        if (!request.isDedupe()) {
            readings.light(Side.RIGHT);
        }
        var rules = request.isDedupe() ? List.<Rule>of() : spec.exact();
        var hasFirst = !rules.isEmpty();
        if (hasFirst) {
            new FirstRule(spec, steps).link(rules.getFirst(), Math.max(left, right));
        }
        new Remainder(spec, steps, readings).make(left, right, hasFirst, request.isDedupe());
        new Cascade(spec, steps).link(hasFirst ? rules.subList(1, rules.size()) : rules);
        new Blocking(spec, steps, request.isDedupe()).pair();
        new Comparison(spec, steps).compare();

        var model = new Training(spec, steps, readings).learn(left, right, request.isDedupe());
        engine.table("decided", List.of(new Column("l_no", Column.Type.WHOLE), new Column("r_no", Column.Type.WHOLE)), List.of());
        var decision = new Decision(spec, steps, model);
        if (request.isDedupe()) {
            decision.decidePairwise();
        } else {
            decision.decide();
        }
        new Output(spec, steps, model, request.out()).write(hasFirst);
    }

    private String fingerprint() {
        return VERSION + " " + stamp(request.left()) + " " + stamp(request.right()) + " "
                + Integer.toHexString(spec.yaml().hashCode());
    }

    private static String stamp(Path file) {
        try {
            return Files.exists(file)
                    ? file.toAbsolutePath() + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file).toMillis()
                    : file + ":absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
