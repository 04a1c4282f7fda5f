package motcua.linkage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import motcua.linkage.engine.EngineException;
import motcua.linkage.spec.BadInputException;

/** The command line of the engine: see {@code ./motcua link --help}. */
public final class Link {
    private Link() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /** Runs one command; 0 done, 1 refused or not possible, 2 not understood. */
    public static int run(List<String> arguments) {
        try {
            return Commands.run(arguments);
        } catch (BadInputException e) {
            System.err.println("Nothing was linked. " + e.findings().size() + " finding(s):");
            e.findings().forEach(finding -> System.err.println("  " + finding));
            return 1;
        } catch (EngineException e) {
            stopped(e.reason(), e.whatToDo(), e);
            return 1;
        } catch (UncheckedIOException e) {
            stopped("A file cannot be read or written: " + reason(Objects.requireNonNull(e.getCause())), "", e);
            return 1;
        }
    }

    /** The whole of what was said is for whoever mends it, and stands in a file. */
    private static void stopped(String reason, String whatToDo, Exception e) {
        System.err.println("The run stopped; run the same command again to go on from there.\n  " + reason + ".");
        if (!whatToDo.isEmpty()) {
            System.err.println("  " + whatToDo);
        }
        try {
            var file = Files.createTempFile("motcua-link-", ".txt");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(out);
            }
            System.err.println("  More for whoever mends it: " + file);
        } catch (IOException unwritten) {
            System.err.println("  What whoever mends it would need cannot be written: " + reason(unwritten));
        }
    }

    private static String reason(IOException e) {
        var kind = switch (e) {
            case AccessDeniedException _ -> "this user may not";
            case NoSuchFileException _ -> "there is none";
            case FileSystemException inner when inner.getReason() != null -> inner.getReason();
            default -> "";
        };
        var file = e instanceof FileSystemException inner && inner.getFile() != null ? inner.getFile() : "";
        return kind.isEmpty() ? String.valueOf(e.getMessage()) : file + ": " + kind;
    }
}
