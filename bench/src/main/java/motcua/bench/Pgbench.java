package motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's own load program, the peer: what the database alone does with the same SQL. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int THREADS = 2;

    private Pgbench() {}

    static boolean isHere() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lives per second; empty when pgbench is not installed. */
    static Optional<Double> run(Database database, Path script, int clients, int seconds) {
        if (!isHere()) {
            return Optional.empty();
        }
        var command = List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-U",
                "postgres",
                "-p",
                String.valueOf(database.port()),
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(THREADS, clients)),
                "-T",
                String.valueOf(seconds),
                "-f",
                script.toString(),
                "postgres");
        var log = script.resolveSibling("pgbench.log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            var said = Files.readString(log);
            var rate = RATE.matcher(said);
            if (exit != 0 || !rate.find()) {
                throw new BenchFailed("pgbench ended without a figure; see " + log);
            }
            return Optional.of(Double.parseDouble(rate.group(1)));
        } catch (IOException e) {
            throw new BenchFailed("pgbench cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }
}
