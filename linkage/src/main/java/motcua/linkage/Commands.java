package motcua.linkage;

import java.util.List;
import java.util.Set;
import motcua.linkage.generate.Registers;

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
            default -> 2;
        };
    }

    private static int generate(Options options) {
        var folder = options.requiredPath("out", "the folder for population, insurance and truth");
        new Registers(options.number("persons", 100_000), options.number("seed", 1))
                .write(folder, options.text("form", "csv"));
        System.out.println("Written: " + folder);
        return 0;
    }
}
