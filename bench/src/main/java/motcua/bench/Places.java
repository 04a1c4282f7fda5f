package motcua.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where the programs lie that are measured, and with which flags they run. The launcher says it. */
record Places(Path demo, Path simulators, List<String> productFlags) {
    Places {
        productFlags = List.copyOf(productFlags);
    }

    static Places fromLauncher() {
        return new Places(
                jar("motcua.bench.demo"),
                jar("motcua.bench.simulators"),
                Arrays.stream(System.getProperty("motcua.bench.flags", "-Xmx512m")
                                .split(" "))
                        .filter(flag -> !flag.isBlank())
                        .toList());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar(String property) {
        var named = System.getProperty(property, "");
        if (named.isBlank()) {
            throw new BenchFailed("-D" + property + " must name a jar; ./motcua bench does so.");
        }
        return Path.of(named).toAbsolutePath();
    }
}
