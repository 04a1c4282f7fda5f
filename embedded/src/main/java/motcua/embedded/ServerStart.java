package motcua.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts a server (by {@code pg_ctl}, a child of this process) and notices when it ends instead of starting: the library
 * would go on waiting for its port. Waits long, because after a kill the server first replays what it had acknowledged.
 */
final class ServerStart {
    private static final int SIGHT_SECONDS_MAX = 20;
    private static final int LOOK_MILLISECONDS = 50;
    /** A server whose tables are broken starts again after each panic, without end. */
    private static final int PANICS_MAX = 2;

    private final Thread starter = Thread.currentThread();
    private final Path dataDirectory;
    private final ServerLog log;
    private boolean isOver;

    private ServerStart(Path dataDirectory, ServerLog log) {
        this.dataDirectory = dataDirectory;
        this.log = log;
    }

    /** @throws IOException when the server ended, or did not open its port in the time the builder gives */
    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Path dataDirectory, ServerLog log)
            throws IOException {
        var start = new ServerStart(dataDirectory, log);
        var watch = Thread.ofPlatform().daemon().name("server-start").unstarted(start::watch);
        try {
            var server = builder.setDataDirectoryCustomizer(_ -> watch.start()).start();
            start.end();
            Thread.interrupted();
            if (start.isHopeless()) {
                RunningServer.in(dataDirectory)
                        .ifPresent(hopeless -> hopeless.process().destroyForcibly());
                RunningServer.clear(dataDirectory);
                close(server);
                throw new IOException("PostgreSQL ended instead of starting");
            }
            return server;
        } finally {
            start.end();
            // Set by the watch, and only for this method.
            Thread.interrupted();
        }
    }

    /** When the starting ends without a server, its starter is woken. */
    private void watch() {
        var control = control();
        while (control != null && isStarting()) {
            if (!control.isAlive() && isHopeless()) {
                wake();
            }
            if (!pause()) {
                return;
            }
        }
    }

    private boolean isHopeless() {
        return RunningServer.in(dataDirectory).isEmpty() || log.panics() >= PANICS_MAX;
    }

    private @Nullable ProcessHandle control() {
        for (int look = 0; look < SIGHT_SECONDS_MAX * 1000 / LOOK_MILLISECONDS; look++) {
            var found = ProcessHandle.current()
                    .children()
                    .filter(child -> child.info()
                            .command()
                            .filter(name -> name.endsWith("/pg_ctl"))
                            .isPresent())
                    .max(Comparator.comparing(
                            child -> child.info().startInstant().orElse(Instant.EPOCH)));
            if (found.isPresent()) {
                return found.get();
            }
            if (!pause()) {
                return null;
            }
        }
        return null;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized boolean isStarting() {
        return !isOver;
    }

    private synchronized void wake() {
        if (!isOver) {
            starter.interrupt();
        }
    }

    private synchronized void end() {
        isOver = true;
    }

    static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException | RuntimeException _) {
            // It has ended already; what it said is in its log.
        }
    }
}
