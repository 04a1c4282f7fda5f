package motcua.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that runs in a data directory now, as its {@code postmaster.pid} says: line 1 the process, line 4 the
 * port (PostgreSQL manual, "Database File Layout").
 */
record RunningServer(ProcessHandle process, int port) {
    private static final Duration STOP_TIME_MAX = Duration.ofSeconds(30);
    private static final int PORT_LINE = 3;

    static Optional<RunningServer> in(Path dataDirectory) {
        var pidFile = dataDirectory.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(RunningServer::isPostgres)
                    .map(process -> new RunningServer(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks the server to end; PostgreSQL takes SIGTERM as its orderly "smart" shutdown once its clients are gone. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_TIME_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("PostgreSQL process " + process.pid()
                    + " of an earlier run must end within " + STOP_TIME_MAX.toSeconds() + " s, but still runs");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL process " + process.pid() + " was ending", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }
}
