package vn.motcua.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.motcua.importing.PublishedText;
import vn.motcua.importing.PublishedTexts;

/** The published procedures that lie beside the project, read once for all tests. */
final class RealTexts {
    private static final Path REAL = Path.of("../../shared/data/procedures.jsonl.gz");

    private static final class Read {
        private static final List<PublishedText> ALL = all();

        private static List<PublishedText> all() {
            var all = new ArrayList<PublishedText>();
            try {
                PublishedTexts.read(REAL, all::add, bad -> assertThat(bad).isNull());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.copyOf(all);
        }
    }

    private RealTexts() {}

    /** So many of them, by lot; the test is skipped where the file is not there. */
    static List<PublishedText> drawn(int count, long seed) {
        assumeThat(REAL)
                .as("The real procedures are not here; nothing was tried")
                .isReadable();
        var all = new ArrayList<>(Read.ALL);
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, Math.min(count, all.size()));
    }
}
