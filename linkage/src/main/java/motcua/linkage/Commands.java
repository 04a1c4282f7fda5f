package motcua.linkage;

import java.util.List;
import java.util.Set;
import motcua.linkage.generate.Registers;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.SpecReader;

/** Which command a command line means. */
final class Commands {
    private Commands() {}

    static int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.getFirst().equals("help")) {
            System.out.print("help");
            return arguments.isEmpty() ? 2 : 0;
        }
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "generate" -> generate(new Options(rest, Set.of("persons", "seed", "out", "form"), Set.of()));
            default -> link(new Options(arguments, Set.of("spec", "out", "memory", "threads", "dedupe", "since"), Set.of()));
        };
    }

    private static int link(Options options) {
        var dedupe = options.path("dedupe");
        var spec = SpecReader.read(options.requiredPath("spec", "the file that says what to link"));
        var out = options.requiredPath("out", "the folder for links and report");
        var left = dedupe != null ? dedupe : java.nio.file.Path.of(options.words().get(0));
        var right = dedupe != null ? dedupe : java.nio.file.Path.of(options.words().get(1));
        var defaults = Request.Resources.defaults();
        var resources = new Request.Resources(
                options.megabytes("memory", defaults.memoryMb()), (int) options.number("threads", defaults.threads()));
        new LinkRun(new Request(left, right, spec, out, options.path("since"), resources), new Progress(System.out)).run();
        return 0;
    }

    private static int generate(Options options) {
        var folder = options.requiredPath("out", "the folder for population, insurance and truth");
        new Registers(options.number("persons", 100_000), options.number("seed", 1))
                .write(folder, options.text("form", "csv"));
        System.out.println("Written: " + folder);
        return 0;
    }
}
