package motcua.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
                    .filter(process -> isServerOf(process, dataDirectory))
                    .map(process -> new RunningServer(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a data directory free that a killed process left: a server that still runs is stopped in good order; children
     * of a server that was killed are ended, they can do nothing any more; a note of a process that is somebody else's by
     * now is taken away.
     *
     * @throws IllegalStateException when a process of the earlier run does not end
     */
    static void clear(Path dataDirectory) {
        in(dataDirectory).ifPresent(RunningServer::stop);
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> isServerOf(process, dataDirectory) && worksIn(process, dataDirectory))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        await(orphans);
        try {
            Files.deleteIfExists(dataDirectory.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException("The note of an earlier run must be removable, but " + e.getMessage(), e);
        }
    }

    /** Asks the server to end; PostgreSQL takes SIGTERM as its orderly "smart" shutdown once its clients are gone. */
    void stop() {
        process.destroy();
        await(List.of(process));
    }

    private static void await(List<ProcessHandle> processes) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(STOP_TIME_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("PostgreSQL processes "
                    + processes.stream().map(ProcessHandle::pid).toList() + " of an earlier run must end within "
                    + STOP_TIME_MAX.toSeconds() + " s, but still run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL of an earlier run was ending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process number can be another program's by now: only a PostgreSQL that works in this directory counts. */
    private static boolean isServerOf(ProcessHandle process, Path dataDirectory) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
        return isPostgres && (worksIn(process, dataDirectory) || !knowsFolders());
    }

    private static boolean worksIn(ProcessHandle process, Path dataDirectory) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), dataDirectory);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean knowsFolders() {
        return Files.exists(Path.of("/proc/self/cwd"));
    }
}
