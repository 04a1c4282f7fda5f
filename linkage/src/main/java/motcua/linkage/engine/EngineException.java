package motcua.linkage.engine;

import java.util.Locale;

/** The database could not do what the plan needs: out of disk or memory, a file that is no Parquet, or a fault in the plan. */
public final class EngineException extends RuntimeException {
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the database says, without the statement that it was asked. */
    public String reason() {
        return String.valueOf(getMessage()).lines().findFirst().orElse("").replaceFirst("(?<!\\.)\\.++$", "");
    }

    /** What whoever runs it can do about it; empty when that is not known. */
    public String whatToDo() {
        var said = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("disk full") || said.contains("temp_directory_size")) {
            return "The disk of the --out folder is full: free some, or take another folder, and run the same command again.";
        }
        return said.contains("out of memory")
                ? "It needs more memory than it may take: give more, as --memory 4GB, or fewer --threads."
                : "";
    }
}
