package motcua.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room for the database to start at all. */
final class DiskSpace {
    private static final long MEGABYTE = 1L << 20;

    private DiskSpace() {}

    static void require(Path folder, int megabytes) {
        long free = freeMegabytes(folder);
        if (free < megabytes) {
            throw DataFolderRefused.diskFull(folder, free, megabytes);
        }
    }

    static long freeMegabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw DataFolderRefused.cannotWrite(folder, e);
        }
    }
}
