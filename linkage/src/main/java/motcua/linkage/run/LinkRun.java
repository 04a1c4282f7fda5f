package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineProvider;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Repeat;
import org.jspecify.annotations.Nullable;

/** One run from two files to links: intake, cascade, blocking, comparison, weights, decision, output. */
public final class LinkRun {
    /** Raised when the plan or the meaning of a level changes, so that old work is not taken over. */
    static final String VERSION = "6";

    /** The name of the engine within this process. */
    public static final String EMBEDDED = "duckdb";

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
        run(EMBEDDED);
    }

    /**
     * Runs on the engine of this name, or goes on where a killed run ended.
     *
     * @param engine {@link #EMBEDDED}, or one that a module on the class path brings
     */
    public void run(String engine) {
        if (!engine.equals(EMBEDDED) && (request.since() != null || request.keep())) {
            throw new BadInputException(List.of(
                    "--since and --keep work with the embedded engine only; leave them out, or leave --engine out."));
        }
        try (var _ = RunFolder.take(request.out())) {
            runIn(request.out().resolve("work"), engine);
        }
    }

    private void runIn(Path work, String engine) {
        Thread.ofVirtual()
                .start(() -> spec.fields()
                        .forEach(field -> List.of(field.leftKind(), field.rightKind())
                                .forEach(side -> side.kind().prepare())));
        try (var opened = open(engine, work)) {
            run(opened);
        }
    }

    private Engine open(String engine, Path work) {
        var memory = request.resources().memoryMb() - PROGRAM_MB;
        var threads = request.resources().threads();
        if (engine.equals(EMBEDDED)) {
            return new DuckDbEngine(memory, threads, work.resolve("spill"));
        }
        return ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.knows(engine))
                .findFirst()
                .orElseThrow(() -> new BadInputException(List.of("--engine takes " + EMBEDDED
                        + ", spark or spark://HOST:PORT, but got '" + engine
                        + "', or its module is not on the class path. Start with ./motcua link.")))
                .open(engine, memory, threads, work);
    }

    /** Runs on a given engine. */
    public void run(Engine engine) {
        var decisions = Decisions.read(request.out().resolve("decisions.jsonl"));
        var steps = new Steps(engine, request.out().resolve("work"), fingerprint(decisions, engine), progress);
        var readings = new Readings(spec, steps);
        var registers = new Intake(spec, steps).take(request, readings);
        var left = registers.getFirst().records();
        var right = registers.getLast().records();
        tell(registers);

        light(engine, readings);
        var orders = new DateOrders(spec, steps).look(registers, request.isDedupe());
        decisions.load(spec, steps, readings);
        var rules = request.isDedupe() ? List.<Rule>of() : spec.exact();
        var hasFirst = !rules.isEmpty();
        if (hasFirst) {
            new FirstRule(spec, steps)
                    .link(
                            rules.getFirst(),
                            Math.max(left, right),
                            request.resources().memoryMb(),
                            !decisions.isEmpty());
        }
        new Remainder(spec, steps, readings).make(left, right, hasFirst, request.isDedupe());
        var repeats = request.isDedupe() ? new Repeats(spec, steps).find() : List.<Repeat>of();
        var comparison = new Comparison(spec, steps, Repeats.silent(spec, repeats));
        var training = new Training(spec, steps);
        engine.together(
                () -> {
                    new Cascade(spec, steps).link(hasFirst ? rules.subList(1, rules.size()) : rules);
                    new Blocking(spec, steps, request.isDedupe()).pair();
                    comparison.compare(request.since());
                },
                () -> training.compareAtRandom(Math.max(left, right)));
        var model = training.learn(left, right, hasFirst, request.isDedupe(), repeats);
        var decision = new Decision(spec, steps, model);
        var output = new Output(spec, steps, model, request.out());
        output.write(hasFirst, decide(decision));
        if (request.keep()) {
            comparison.keep(request.out());
        }
        new RunFiles(request, left, right).write(model);
        new Summary(spec, steps, model).write(request.out(), registers, request.isDedupe(), orders);
    }

    /** @return who belongs together, among the duplicates of one register; null for two registers */
    private @Nullable Clusters decide(Decision decision) {
        if (request.isDedupe()) {
            return decision.decideClusters();
        }
        decision.decide();
        return null;
    }

    private void tell(List<Register> registers) {
        progress.say(String.format(
                java.util.Locale.ROOT,
                "%,d and %,d records.",
                registers.getFirst().records(),
                registers.getLast().records()));
        registers.stream()
                .filter(register -> register.records() == 0)
                .distinct()
                .forEach(register ->
                        progress.say(register.file() + ": has a header and no records, so there is nothing to link."));
    }

    private void light(Engine engine, Readings readings) {
        engine.together(() -> readings.light(Side.LEFT), () -> {
            if (!request.isDedupe()) {
                readings.light(Side.RIGHT);
            }
        });
        if (request.isDedupe()) {
            engine.view("right_light", "select * from left_light");
        }
    }

    private String fingerprint(Decisions decisions, Engine engine) {
        return VERSION + " " + engine.name() + " " + stamp(request.left()) + " " + stamp(request.right()) + " "
                + Integer.toHexString(spec.yaml().hashCode()) + " " + decisions.fingerprint() + " " + request.since()
                + (spec.settings().oldNumbers() == null
                        ? ""
                        : " " + stamp(Path.of(spec.settings().oldNumbers())));
    }

    private static String stamp(Path file) {
        try {
            return Files.exists(file)
                    ? file.toAbsolutePath() + ":" + Files.size(file) + ":"
                            + Files.getLastModifiedTime(file).toMillis()
                    : file + ":absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
