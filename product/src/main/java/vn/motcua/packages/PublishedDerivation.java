package vn.motcua.packages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Writes the packages derived from published texts; implemented above, where published texts are understood. */
public interface PublishedDerivation {
    /**
     * @param from a file of published procedures, or the code of one in the catalogue
     * @param only codes of those that are wanted of the file; none: all
     * @return exit code: 0 when all that was wanted was written
     */
    int derive(String from, Path folder, List<String> only, PrintStream out) throws IOException;
}
