package motcua.linkage.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.run.DoubtfulRecords;
import motcua.linkage.run.Progress;
import motcua.linkage.run.RunFiles;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Spec;
import motcua.linkage.weights.Model;

/** The review of one run: what clerks decide, take back and settle. Each is on disk before the answer. */
final class Review implements AutoCloseable {
    private static final String SETTLED = "settled: ";
    private static final String RESTORED = "settlement taken back";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._'-]{0,39}");
    private static final int BATCH = 10_000;

    private final DuckDbEngine engine;
    private final DecisionFile file;
    private final RunFiles.Earlier run;
    private final Pairs pairs;
    private final Verdicts verdicts;
    private final Clock clock;

    private Review(DuckDbEngine engine, DecisionFile file, RunFiles.Earlier run, int needed, Clock clock) {
        this.engine = engine;
        this.file = file;
        this.run = run;
        this.clock = clock;
        this.pairs = new Pairs(engine, run.spec(), run.model().shape());
        this.verdicts = new Verdicts(pairs.count(), needed);
    }

    /**
     * Opens the folder of a finished run; refuses with what is missing.
     *
     * @param clerks who must decide each pair: 1 or 2
     */
    static Review open(Path folder, int clerks, Clock clock) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(List.of(folder + ": must be the folder of a finished run, but there is none."));
        }
        var run = earlier(folder);
        var file = DecisionFile.open(folder.resolve("decisions.jsonl"));
        var own = folder.resolve("review");
        try {
            var engine = new DuckDbEngine(512, 2, own.resolve("spill"));
            try {
                new DoubtfulRecords(engine, folder, run).make(own, Progress.silent());
                var review = new Review(engine, file, run, clerks, clock);
                review.load();
                return review;
            } catch (RuntimeException e) {
                engine.close();
                throw e;
            }
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static RunFiles.Earlier earlier(Path folder) {
        try {
            return RunFiles.read(folder);
        } catch (BadInputException | EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadInputException(List.of(
                    folder + ": run.json, spec.yaml and model.json must be as the run wrote them, but cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "). Link again into this folder."));
        }
    }

    private void load() {
        var batch = new ArrayList<DecisionLine>();
        file.read(line -> {
            batch.add(line);
            if (batch.size() == BATCH) {
                take(batch);
            }
        });
        take(batch);
    }

    private void take(List<DecisionLine> batch) {
        var numbers = pairs.numbersOf(batch);
        for (var i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                apply(numbers[i], batch.get(i));
            }
        }
        batch.clear();
    }

    private void apply(int pair, DecisionLine line) {
        var settlement = verdicts.settlement(pair);
        if (line.isUndo()) {
            if (settlement != null && settlement.by().equals(line.by())) {
                verdicts.unsettle(pair);
            } else {
                verdicts.clear(pair, line.by());
            }
            return;
        }
        var verdict = Verdict.ofWord(line.verdict())
                .orElseThrow(() -> new BadInputException(
                        List.of("decisions.jsonl: a verdict must be match, no match, unsure or undo, but is '"
                                + line.verdict() + "' for " + line.left() + ", " + line.right() + ".")));
        if (line.note().startsWith(SETTLED)) {
            verdicts.settle(pair, new Verdicts.Settlement(line.by(), verdict, settledOf(line.note())));
        } else {
            verdicts.set(pair, line.by(), verdict);
        }
    }

    /** What came of a click. */
    enum Outcome {
        RECORDED,
        /** A second click on the same button: nothing to write. */
        ALREADY_SO,
        NOTHING_TO_UNDO,
        SETTLED_MEANWHILE,
        DONE_BY_OTHERS,
        NOT_DIFFERENT,
        DECIDED_IT_ONESELF
    }

    synchronized Outcome decide(int number, String clerk, Verdict verdict, String note) {
        if (verdicts.settlement(number) != null) {
            return Outcome.SETTLED_MEANWHILE;
        }
        var own = verdicts.own(number, clerk);
        if (own == verdict && note.isEmpty()) {
            return Outcome.ALREADY_SO;
        }
        if (own == null && !verdicts.isOpenFor(number, clerk)) {
            return Outcome.DONE_BY_OTHERS;
        }
        write(
                List.of(line(pairs.get(number), verdict.word(), clerk, note.startsWith(SETTLED) ? "\"" + note : note)),
                number);
        return Outcome.RECORDED;
    }

    /** Takes back what this person decided last; the pair is {@code lastOf} before the call. */
    synchronized Outcome undo(String person) {
        var number = verdicts.last(person);
        if (number < 0) {
            return Outcome.NOTHING_TO_UNDO;
        }
        var pair = pairs.get(number);
        var settlement = verdicts.settlement(number);
        var lines = new ArrayList<DecisionLine>();
        lines.add(line(pair, DecisionLine.UNDO, person, ""));
        if (settlement != null) {
            new TreeMap<>(settlement.of())
                    .forEach((clerk, verdict) -> lines.add(line(pair, verdict.word(), clerk, RESTORED)));
        }
        write(lines, number);
        return Outcome.RECORDED;
    }

    /** Decides a pair on which clerks differ; theirs are taken back in the same breath, and named in the note. */
    synchronized Outcome settle(int number, String settler, Verdict verdict) {
        if (verdicts.settlement(number) != null) {
            return Outcome.SETTLED_MEANWHILE;
        }
        if (!verdicts.differs(number)) {
            return Outcome.NOT_DIFFERENT;
        }
        var said = verdicts.of(number);
        if (said.keySet().stream().anyMatch(settler::equalsIgnoreCase)) {
            return Outcome.DECIDED_IT_ONESELF;
        }
        var pair = pairs.get(number);
        var lines = new ArrayList<DecisionLine>();
        said.keySet().forEach(clerk -> lines.add(line(pair, DecisionLine.UNDO, clerk, "settled by " + settler)));
        lines.add(line(pair, verdict.word(), settler, note(said)));
        write(lines, number);
        return Outcome.RECORDED;
    }

    private DecisionLine line(Pair pair, String verdict, String by, String note) {
        return DecisionLine.of(pair, verdict, by, clock.instant(), note);
    }

    private void write(List<DecisionLine> lines, int number) {
        file.append(lines);
        lines.forEach(line -> apply(number, line));
    }

    private static String note(Map<String, Verdict> said) {
        return SETTLED
                + said.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().word())
                        .collect(Collectors.joining("; "));
    }

    private static Map<String, Verdict> settledOf(String note) {
        var said = new TreeMap<String, Verdict>();
        for (var part : note.substring(SETTLED.length()).split("; ", -1)) {
            var at = part.lastIndexOf('=');
            if (at > 0) {
                Verdict.ofWord(part.substring(at + 1)).ifPresent(verdict -> said.put(part.substring(0, at), verdict));
            }
        }
        return said;
    }

    /** Whether a person may be called so: 1 to 40 letters, digits, spaces and {@code . _ ' -}. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Pairs pairs() {
        return pairs;
    }

    Spec spec() {
        return run.spec();
    }

    Model model() {
        return run.model();
    }

    boolean isDedupe() {
        return run.left().equals(run.right());
    }

    String leftRegister() {
        return String.valueOf(run.left().getFileName());
    }

    String rightRegister() {
        return String.valueOf(run.right().getFileName());
    }

    @Override
    public synchronized void close() {
        engine.close();
        file.close();
    }
}
