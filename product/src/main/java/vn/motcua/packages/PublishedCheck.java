package vn.motcua.packages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Derives the packages of a file of published procedures and checks each; implemented above, where published texts are understood. */
public interface PublishedCheck {
    /** Whether a place names such a file and not packages. */
    static boolean isPublished(String place) {
        return place.endsWith(".jsonl") || place.endsWith(".jsonl.gz");
    }

    /** @return exit code: 0 when every procedure gives a package without fault */
    int check(Path file, PrintStream out) throws IOException;
}
