package motcua.embedded;

import java.nio.file.Path;
import java.util.Locale;

/** The data folder cannot be used. The message is one sentence or two: what was found and what to do. */
public final class DataFolderRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DataFolderRefused(String message, Throwable cause) {
        super(message, cause);
    }

    private DataFolderRefused(String message) {
        super(message);
    }

    static DataFolderRefused inUse(Path folder) {
        return new DataFolderRefused("The data folder " + folder
                + " is used by another Motcua. Stop that one first, or choose another folder with --data DIR.");
    }

    static DataFolderRefused nothingThere(Path folder) {
        return new DataFolderRefused(
                "There is no database in " + folder.resolve("postgres")
                        + ", so there is nothing to look at, and nothing was made. Name the folder of the data with --data DIR.");
    }

    static DataFolderRefused cannotWrite(Path folder, Throwable cause) {
        return new DataFolderRefused(
                "The data folder " + folder + " cannot be written (" + cause.getMessage()
                        + "). Check that the folder belongs to you and that its disk is writable and not full, or choose"
                        + " another one with --data DIR.",
                cause);
    }

    static DataFolderRefused diskFull(Path folder, long freeMegabytes, long neededMegabytes) {
        return new DataFolderRefused(String.format(
                Locale.ROOT,
                "The disk of the data folder %s is full: %d MB are free, at least %d MB are needed. Make room (df -h shows"
                        + " the disks) and start again, or choose another folder with --data DIR. No data are lost.",
                folder,
                freeMegabytes,
                neededMegabytes));
    }

    /** @param found what is wrong in it, without a full stop */
    static DataFolderRefused damaged(Path folder, String found) {
        return new DataFolderRefused(
                "The database in " + folder.resolve("postgres") + " is damaged: " + found
                        + ". Restore the folder from a backup, or choose another one with --data DIR. Nothing was changed in it.");
    }

    /** @param said the last words of PostgreSQL; empty when it said nothing */
    static DataFolderRefused cannotStart(Path folder, String said, Throwable cause) {
        var reason = said.isEmpty() ? String.valueOf(cause.getMessage()) : said;
        return new DataFolderRefused(
                "The database in " + folder.resolve("postgres") + " does not start (" + reason
                        + "). Either the disk is full (see df -h) or the folder is damaged: restore it from a backup, or"
                        + " choose another folder with --data DIR. All that PostgreSQL said stands in "
                        + folder.resolve(ServerLog.FILE) + ".",
                cause);
    }
}
