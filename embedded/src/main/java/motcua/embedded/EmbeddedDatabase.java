package motcua.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL and the folder it lives in. A folder is used by one process at a time: a second start on it is
 * refused with {@link DataFolderRefused}. A server left behind by a killed process is stopped in good order first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** After a kill, up to max_wal_size is replayed before the server opens its port. */
    private static final Duration START_TIME_MAX = Duration.ofMinutes(10);

    private static final int FIRST_USE_MEGABYTES = 300;
    private static final int START_MEGABYTES = 64;

    private final EmbeddedPostgres server;
    private final @Nullable FileChannel lockFile;
    private final @Nullable ServerWatch watch;

    private EmbeddedDatabase(EmbeddedPostgres server, @Nullable FileChannel lockFile, @Nullable ServerWatch watch) {
        this.server = server;
        this.lockFile = lockFile;
        this.watch = watch;
    }

    /** A throw-away server for tests: fast, not durable, gone with the process. */
    public static EmbeddedDatabase temporary() {
        try {
            return new EmbeddedDatabase(
                    builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("max_connections", "200")
                            .start(),
                    null,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL must start, but did not", e);
        }
    }

    /**
     * Opens the database in {@code folder/postgres}, creating it on first use. Durable: what was acknowledged survives a
     * kill and a power cut. A server that is killed while this is open is started again.
     *
     * @throws DataFolderRefused when the folder is used, not writable, full or damaged
     */
    public static EmbeddedDatabase in(Path folder) {
        FileChannel lockFile = lock(folder);
        try {
            var server = opened(folder);
            return new EmbeddedDatabase(server, lockFile, ServerWatch.begin(folder, server));
        } catch (RuntimeException e) {
            close(lockFile);
            throw e;
        }
    }

    /**
     * For who looks and must make nothing.
     *
     * @throws DataFolderRefused when there is no database in the folder
     */
    public static void requireIn(Path folder) {
        try {
            if (!DataDirectory.isThere(folder.resolve("postgres"))) {
                throw DataFolderRefused.nothingThere(folder);
            }
        } catch (IOException e) {
            throw DataFolderRefused.cannotWrite(folder, e);
        }
    }

    private static EmbeddedPostgres opened(Path folder) {
        var data = folder.resolve("postgres");
        var log = begin(folder);
        try {
            if (!DataDirectory.isThere(data)) {
                DiskSpace.require(folder, FIRST_USE_MEGABYTES);
                DataDirectory.make(folder, log);
            }
            RunningServer.clear(data);
            DataDirectory.check(folder);
            DiskSpace.require(folder, START_MEGABYTES);
            return ServerStart.start(durable(data, log), data, log);
        } catch (IOException | IllegalStateException e) {
            if (log.tellsOfFullDisk()) {
                throw DataFolderRefused.diskFull(folder, DiskSpace.freeMegabytes(folder), START_MEGABYTES);
            }
            throw DataFolderRefused.cannotStart(folder, log.lastWords(), e);
        }
    }

    private static ServerLog begin(Path folder) {
        try {
            return ServerLog.begin(folder);
        } catch (IOException e) {
            throw DataFolderRefused.cannotWrite(folder, e);
        }
    }

    static EmbeddedPostgres.Builder durable(Path data, ServerLog log) {
        return builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setErrorRedirector(log.redirect())
                .setOutputRedirector(log.redirect())
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** The address of the server that runs in this folder now, in whichever process; empty when none runs. */
    public static Optional<String> runningUrl(Path folder) {
        return RunningServer.in(folder.resolve("postgres")).map(server -> url(server.port()));
    }

    public String url() {
        return url(server.getPort());
    }

    public String username() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            if (watch == null) {
                server.close();
            } else {
                watch.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(lockFile);
        }
    }

    /** Lets go of the folder and leaves the server as it is, as a killed process does. */
    void forget() {
        if (watch != null) {
            watch.stop();
        }
        close(lockFile);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIME_MAX)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements");
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            forOwnerOnly(folder);
            var channel = FileChannel.open(
                    folder.resolve("motcua.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw DataFolderRefused.inUse(folder);
            }
            return channel;
        } catch (IOException e) {
            throw DataFolderRefused.cannotWrite(folder, e);
        }
    }

    /** Files, keys and data lie below it. A folder of somebody else's stays as it is. */
    private static void forOwnerOnly(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException _) {
            // A file system without owners, or another's folder: whoever made it says who may see it.
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
