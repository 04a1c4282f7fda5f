package vn.motcua.catalogue;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ProcedureCode;

/**
 * Takes a file of published procedures into the catalogue: one JSON object a line, plain or gzip. All or nothing; a text
 * that is already there changes nothing, a changed text makes a new version from today on.
 */
@Component
public class ImportProcedures {
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;
    private static final int BATCH = 100;

    private final ProcedureStore store;
    private final JsonMapper json;
    private final Clock clock;

    ImportProcedures(ProcedureStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(rollbackFor = IOException.class)
    public ImportReport importFrom(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return importFrom(stream);
        }
    }

    @Transactional(rollbackFor = IOException.class)
    public ImportReport importFrom(InputStream stream) throws IOException {
        store.lockForImport();
        var tally = new Tally(store.currentHashes());
        try (var lines = new BufferedReader(new InputStreamReader(unzipped(stream), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(line, number, tally);
                }
            }
        }
        write(tally);
        return tally.report();
    }

    private static InputStream unzipped(InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream);
        buffered.mark(2);
        boolean zipped = buffered.read() == GZIP_MAGIC_1 && buffered.read() == GZIP_MAGIC_2;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered) : buffered;
    }

    private void take(String line, int number, Tally tally) {
        PublishedProcedure published;
        try {
            published = PublishedProcedure.read(line, json);
        } catch (PublishedProcedure.NotARecord e) {
            tally.badLines.add(new ImportReport.BadLine(number, e.reason()));
            return;
        }
        var earlier = tally.lineOf.putIfAbsent(published.code(), number);
        if (earlier != null) {
            tally.badLines.add(new ImportReport.BadLine(
                    number, "Mã thủ tục " + published.code() + " đã có ở dòng " + earlier + "."));
            return;
        }
        tally.read++;
        var hash = Hashes.of(published.fields(), json);
        var current = tally.currentHashes.get(published.code());
        if (Arrays.equals(hash, current)) {
            tally.unchanged++;
            return;
        }
        tally.add(NewVersion.read(published, hash), current != null);
        if (tally.waiting.size() == BATCH) {
            write(tally);
        }
    }

    private void write(Tally tally) {
        store.add(tally.waiting, LocalDate.ofInstant(clock.instant(), clock.getZone()), clock.instant());
        tally.waiting.clear();
    }

    private static final class Tally {
        private final Map<ProcedureCode, byte[]> currentHashes;
        private final Map<ProcedureCode, Integer> lineOf = new HashMap<>();
        private final List<NewVersion> waiting = new ArrayList<>();
        private final List<ImportReport.BadLine> badLines = new ArrayList<>();
        private final Map<ReviewReason, Integer> proceduresByReason = new EnumMap<>(ReviewReason.class);
        private final Map<ReviewReason, Integer> itemsByReason = new EnumMap<>(ReviewReason.class);
        private int read;
        private int published;
        private int inReview;
        private int unchanged;
        private int replaced;

        Tally(Map<ProcedureCode, byte[]> currentHashes) {
            this.currentHashes = currentHashes;
        }

        void add(NewVersion version, boolean replaces) {
            waiting.add(version);
            replaced += replaces ? 1 : 0;
            published += version.findings().isEmpty() ? 1 : 0;
            inReview += version.findings().isEmpty() ? 0 : 1;
            var reasons = EnumSet.noneOf(ReviewReason.class);
            for (var finding : version.findings()) {
                reasons.add(finding.reason());
                itemsByReason.merge(finding.reason(), 1, Integer::sum);
            }
            reasons.forEach(reason -> proceduresByReason.merge(reason, 1, Integer::sum));
        }

        ImportReport report() {
            return new ImportReport(
                    read, published, inReview, unchanged, replaced, proceduresByReason, itemsByReason, badLines);
        }
    }
}
