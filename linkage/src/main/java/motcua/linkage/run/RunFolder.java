package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import motcua.linkage.spec.BadInputException;

/**
 * The folder of a run: of one run at a time, and no folder in which somebody keeps other files under the names that a run writes
 * over.
 */
final class RunFolder implements AutoCloseable {
    private static final List<String> WRITTEN = List.of("links.csv", "doubtful.csv", "clusters.csv", "report.html");
    private static final Set<String> PASSING = Set.of("spill", "quality", "explain");
    private static final String TAKE_ANOTHER = " Name a new folder with --out.";

    private final FileChannel lock;

    private RunFolder(FileChannel lock) {
        this.lock = lock;
    }

    /** Refuses, or makes the folder and its {@code work} and keeps other runs out until it is closed. */
    static RunFolder take(Path out) {
        var work = out.resolve("work");
        refuseForeign(out, work);
        try {
            Files.createDirectories(work);
            var lock = FileChannel.open(out.resolve("work.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(lock)) {
                lock.close();
                throw new BadInputException(
                        List.of(out + ": another run works in this folder. Wait for its end." + TAKE_ANOTHER));
            }
            return new RunFolder(lock);
        } catch (IOException e) {
            throw new BadInputException(List.of(out + ": must be a folder that can be written to, but "
                    + e.getClass().getSimpleName().replace("Exception", "") + " says: " + e.getMessage() + "."
                    + TAKE_ANOTHER));
        }
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static void refuseForeign(Path out, Path work) {
        if (Files.exists(work.resolve("manifest.txt")) || Files.exists(out.resolve("run.json"))) {
            return;
        }
        var there =
                WRITTEN.stream().filter(name -> Files.exists(out.resolve(name))).toList();
        if (!there.isEmpty()) {
            throw new BadInputException(List.of(out + ": holds " + String.join(", ", there)
                    + " that no run of this program wrote, and would lose them." + TAKE_ANOTHER));
        }
        if (Files.isDirectory(work) && !isEmpty(work)) {
            throw new BadInputException(List.of(
                    work + ": holds files that no run of this program wrote, and would lose them." + TAKE_ANOTHER));
        }
    }

    /** What measuring, explaining and a run that was killed before its first step leave does not count. */
    private static boolean isEmpty(Path work) {
        try (var files = Files.list(work)) {
            return files.allMatch(file -> PASSING.contains(file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
