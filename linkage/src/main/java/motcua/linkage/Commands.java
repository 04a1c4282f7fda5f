package motcua.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import motcua.linkage.bench.LinkageBench;
import motcua.linkage.generate.Registers;
import motcua.linkage.review.ReviewCommand;
import motcua.linkage.run.Explanation;
import motcua.linkage.run.FirstSpec;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.QualityRun;
import motcua.linkage.run.Request;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;

/** Which command a command line means. */
final class Commands {
    private static final String HELP = """
            ./motcua link - two registers made one, every match explained

              link LEFT RIGHT --spec SPEC.yaml --out FOLDER   link two registers (CSV or Parquet)
                   [--memory 2GB] [--threads N]               limits; what does not fit goes to the folder's disk
                   [--since OLD]                              take over the comparisons of an earlier run (made with --keep)
                   [--keep]                                   keep what a later --since needs
                   [--engine spark|spark://HOST:PORT]         on Apache Spark instead of the embedded engine
              link --dedupe FILE --spec SPEC.yaml --out FOLDER
                                                              find records of one register that are the same
              link --init LEFT RIGHT [--spec SPEC.yaml]       look at the data and write a first spec
              link --init FILE [--spec SPEC.yaml]             the same for the duplicates of one register
              link explain LEFT_ID RIGHT_ID --out FOLDER      why two records are, or are not, a link
              link review FOLDER [--port 8095] [--clerks 2] [--name NAME]
                                                              a local page where clerks decide the doubtful pairs
              link quality FILE --spec SPEC.yaml --out FOLDER [--side right]
                                                              how correct, sufficient, clean and live a register is
              link generate --persons 1M --out FOLDER [--seed 1] [--form csv|parquet]
                                                              synthetic Vietnamese registers with the truth about them
              bench linkage [--size 1M,10M] [--work FOLDER]   the benchmark beside the physical limit
              bench linkage --engines [--size 1M]             the embedded engine beside Spark, and whether both say the same

            A run that was stopped goes on when the same command is given again.
            """;

    private Commands() {}

    static int run(List<String> arguments) {
        if (arguments.isEmpty()
                || arguments.contains("--help")
                || arguments.getFirst().equals("help")) {
            System.out.print(HELP);
            return arguments.isEmpty() ? 2 : 0;
        }
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "generate" -> generate(new Options(rest, Set.of("persons", "seed", "out", "form"), Set.of()));
            case "explain" -> explain(new Options(rest, Set.of("out"), Set.of()));
            case "review" -> review(new Options(rest, Set.of("port", "clerks", "name"), Set.of()));
            case "quality" -> quality(new Options(rest, Set.of("spec", "out", "memory", "threads", "side"), Set.of()));
            case "bench" ->
                LinkageBench.run(new Options(rest, Set.of("size", "work", "memory", "engine"), Set.of("engines")));
            case "--init" -> init(new Options(rest, Set.of("spec"), Set.of()));
            default ->
                link(new Options(
                        arguments,
                        Set.of("spec", "out", "memory", "threads", "dedupe", "since", "engine"),
                        Set.of("keep")));
        };
    }

    private static int link(Options options) {
        var dedupe = options.path("dedupe");
        var files = new ArrayList<Path>();
        options.words().forEach(word -> files.add(Path.of(word)));
        if (dedupe != null) {
            files.addAll(List.of(dedupe, dedupe));
        }
        if (files.size() != 2) {
            throw new BadInputException(
                    List.of("Say: link LEFT RIGHT --spec SPEC.yaml --out FOLDER, or link --dedupe FILE …"));
        }
        var specFile = options.requiredPath("spec", "the file that says what to link; link --init writes a first one");
        mustExist(specFile);
        var spec = SpecReader.read(specFile, dedupe != null);
        var out = options.requiredPath("out", "the folder for links and report");
        var request = new Request(
                        files.getFirst(), files.getLast(), spec, out, options.path("since"), resources(options))
                .keeping(options.has("keep"));
        System.out.print(spec.yaml().indent(4));
        new LinkRun(request, new Progress(System.out)).run(options.text("engine", LinkRun.EMBEDDED));
        System.out.println("Written: " + out + " (report.html shows what was linked)");
        return 0;
    }

    private static Request.Resources resources(Options options) {
        var defaults = Request.Resources.defaults();
        return new Request.Resources(options.megabytes("memory", defaults.memoryMb()), (int)
                options.number("threads", defaults.threads(), 1, 1_024));
    }

    private static int explain(Options options) {
        if (options.words().size() != 2) {
            throw new BadInputException(List.of("Say: link explain LEFT_ID RIGHT_ID --out FOLDER"));
        }
        var out = options.requiredPath("out", "the folder of the run");
        System.out.print(new Explanation(out)
                .explain(options.words().getFirst(), options.words().getLast()));
        return 0;
    }

    private static int review(Options options) {
        if (options.words().size() != 1) {
            throw new BadInputException(List.of("Say: link review FOLDER [--port 8095] [--clerks 2] [--name NAME]"));
        }
        return ReviewCommand.run(
                Path.of(options.words().getFirst()),
                options.number("port", 8095),
                options.number("clerks", 1),
                options.text("name", "clerk-1"));
    }

    private static int quality(Options options) {
        if (options.words().size() != 1) {
            throw new BadInputException(List.of("Say: link quality FILE --spec SPEC.yaml --out FOLDER"));
        }
        var specFile = options.requiredPath("spec", "the file that says which column is what");
        mustExist(specFile);
        var out = options.requiredPath("out", "the folder for the measures");
        var year = Year.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))).getValue();
        var run = new QualityRun(
                SpecReader.read(specFile, true),
                !options.text("side", "left").equals("right"),
                Path.of(options.words().getFirst()),
                year);
        System.out.print(run.measure(folder(out), resources(options)));
        return 0;
    }

    private static int init(Options options) {
        var count = options.words().size();
        if (count != 1 && count != 2) {
            throw new BadInputException(
                    List.of(
                            "Say: link --init LEFT RIGHT [--spec SPEC.yaml], or link --init FILE for the duplicates of one register"));
        }
        var first = new FirstSpec(
                Path.of(options.words().getFirst()), Path.of(options.words().getLast()));
        try {
            var text = first.write(Files.createTempDirectory("link-init"));
            var target = options.path("spec");
            if (target == null) {
                System.out.print(text);
            } else if (Files.exists(target)) {
                throw new BadInputException(List.of(target + ": must not be there yet; a spec is never written over."));
            } else {
                Files.writeString(target, text);
                System.out.println("Written: " + target);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int generate(Options options) {
        var folder = options.requiredPath("out", "the folder for population, insurance and truth");
        var form = options.text("form", "csv");
        if (!Set.of("csv", "parquet").contains(form)) {
            throw new BadInputException(List.of("--form takes csv or parquet, but got '" + form + "'."));
        }
        new Registers(options.number("persons", 100_000, 1, 1_000_000_000), options.number("seed", 1))
                .write(folder, form);
        System.out.println("Written: " + folder);
        return 0;
    }

    private static Path folder(Path out) {
        try {
            return Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustExist(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInputException(List.of(file + ": must be a readable file, but "
                    + (Files.isDirectory(file) ? "is a folder." : "there is none.")));
        }
    }
}
