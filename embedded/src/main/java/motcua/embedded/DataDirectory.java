package motcua.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory that PostgreSQL keeps its data in. It is made beside its place and moved there when it is whole. */
final class DataDirectory {
    private static final String VERSION = "18";

    private DataDirectory() {}

    static boolean isThere(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var files = Files.list(data)) {
            return files.findAny().isPresent();
        }
    }

    /** A start that was killed in the middle of this leaves a folder that the next one takes away. */
    static void make(Path folder, ServerLog log) throws IOException {
        var making = folder.resolve("postgres.making");
        RunningServer.clear(making);
        remove(making);
        ServerStart.start(EmbeddedDatabase.durable(making, log), making, log).close();
        var data = folder.resolve("postgres");
        Files.deleteIfExists(data);
        Files.move(making, data);
    }

    /** @throws DataFolderRefused when what every data directory has is not there, or is another version's */
    static void check(Path folder) throws IOException {
        var data = folder.resolve("postgres");
        for (var needed : new String[] {"PG_VERSION", "postgresql.conf", "global/pg_control", "pg_wal", "base"}) {
            if (!Files.exists(data.resolve(needed))) {
                throw DataFolderRefused.damaged(folder, needed + " is missing");
            }
        }
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (version.isEmpty()) {
            throw DataFolderRefused.damaged(folder, "PG_VERSION is empty");
        }
        if (!version.equals(VERSION)) {
            throw DataFolderRefused.damaged(
                    folder, "it says it was made by PostgreSQL " + version + ", but this Motcua brings " + VERSION);
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
