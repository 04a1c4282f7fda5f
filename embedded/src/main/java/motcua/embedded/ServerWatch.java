package motcua.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server that was killed again, at the same port, so that whoever uses it only has to ask again. It keeps trying: a
 * disk that is full now may have room later.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final int LOOK_MILLISECONDS = 500;
    private static final int PAUSE_SECONDS_MAX = 60;
    private static final int FAILURES_COUNTED_MAX = 6;

    private final Path folder;
    private final Path data;
    private final int port;
    private final Thread watch;
    private EmbeddedPostgres server;
    private volatile boolean isOver;

    private ServerWatch(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
        port = server.getPort();
        data = folder.resolve("postgres");
        watch = Thread.ofPlatform().daemon().name("server-watch").unstarted(this::look);
    }

    /** @param server runs in this folder; from now on it is closed with this */
    static ServerWatch begin(Path folder, EmbeddedPostgres server) {
        var watch = new ServerWatch(folder, server);
        watch.watch.start();
        return watch;
    }

    /** Looks twice before it starts: whoever kills both, the server first, must not leave a start half done. */
    private void look() {
        int failures = 0;
        boolean wasGone = false;
        while (pause(failures == 0 ? LOOK_MILLISECONDS : Math.min(PAUSE_SECONDS_MAX, 1 << failures) * 1000)) {
            boolean isGone = RunningServer.in(data).isEmpty();
            if (!isGone) {
                failures = 0;
            } else if (wasGone && !startAgain()) {
                failures = Math.min(failures + 1, FAILURES_COUNTED_MAX);
            }
            wasGone = isGone;
        }
    }

    private synchronized boolean startAgain() {
        if (isOver || RunningServer.in(data).isPresent()) {
            return true;
        }
        LOG.warn("PostgreSQL in {} has ended; it is started again", data);
        try {
            ServerStart.close(server);
            RunningServer.clear(data);
            var log = ServerLog.begin(folder);
            server = ServerStart.start(EmbeddedDatabase.durable(data, log).setPort(port), data, log);
            LOG.warn("PostgreSQL in {} is there again", data);
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.error("PostgreSQL in {} must start again, but did not; it is tried again: {}", data, e.getMessage());
            return false;
        }
    }

    private boolean pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            return !isOver;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Watches no longer; a start that is under way is waited for. */
    void stop() {
        isOver = true;
        watch.interrupt();
        waitForStart();
    }

    /** Whoever starts the server again holds this. */
    private synchronized void waitForStart() {
        isOver = true;
    }

    /** Watches no longer, and stops the server. */
    @Override
    public void close() throws IOException {
        isOver = true;
        watch.interrupt();
        synchronized (this) {
            server.close();
        }
    }
}
