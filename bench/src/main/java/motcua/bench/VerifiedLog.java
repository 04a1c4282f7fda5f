package motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds the ledger against its signed log, by the operator's own command. */
final class VerifiedLog {
    private VerifiedLog() {}

    /** What {@code verify-log} says in its last line. */
    static String of(Province province) {
        var command = new ArrayList<>(List.of(Places.java(), "-Xmx1g", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-jar",
                Places.fromLauncher().demo().toString(),
                "--motcua.data=" + province.data(),
                "--motcua.data-shared=true",
                "verify-log"));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new BenchFailed("verify-log must find the filled ledger whole, but said: " + said);
            }
            return said.lines().reduce("", (_, last) -> last);
        } catch (IOException e) {
            throw new BenchFailed("verify-log cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }
}
