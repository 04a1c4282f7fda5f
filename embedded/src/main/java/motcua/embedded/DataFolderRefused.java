package motcua.embedded;

import java.nio.file.Path;

/** The data folder cannot be used. The message says what was found and what to do. */
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

    static DataFolderRefused cannotWrite(Path folder, Throwable cause) {
        return new DataFolderRefused(
                "The data folder " + folder + " cannot be written (" + cause.getMessage()
                        + "). Check that the disk has space and that the folder belongs to you.",
                cause);
    }

    static DataFolderRefused cannotStart(Path folder, Throwable cause) {
        return new DataFolderRefused(
                "The database in " + folder.resolve("postgres") + " does not start (" + cause.getMessage()
                        + "). Either the disk is full (see df -h) or the folder is damaged: restore it from a backup, or"
                        + " choose another folder with --data DIR. Nothing was changed in it.",
                cause);
    }
}
