package vn.motcua.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.Hashes;
import vn.motcua.catalogue.NewVersion;
import vn.motcua.catalogue.NewVersions;
import vn.motcua.catalogue.ReviewReason;
import vn.motcua.shared.ProcedureCode;

/**
 * Takes a file of published procedures into the catalogue: one JSON object a line, plain or gzip. A line that is no record
 * is named with its number, and the rest goes on; a file that breaks off is not taken at all. A text that is already there
 * changes nothing, a changed text makes a new version from today on.
 */
@Component
public class ImportProcedures {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProcedures.class);
    private static final int BATCH = 100;

    private final NewVersions catalogue;
    private final JsonMapper json;

    ImportProcedures(NewVersions catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @Transactional(rollbackFor = IOException.class)
    public ImportReport importFrom(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return importFrom(stream);
        }
    }

    @Transactional(rollbackFor = IOException.class)
    public ImportReport importFrom(InputStream stream) throws IOException {
        var tally = new Tally(catalogue.begin());
        try (var lines = ImportLines.of(stream)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    take(line, tally);
                }
            }
        }
        write(tally);
        return tally.report();
    }

    private void take(ImportLines.Line line, Tally tally) {
        PublishedProcedure published;
        try {
            if (line.problem() != null) {
                throw new PublishedProcedure.NotARecord(line.problem());
            }
            published = PublishedProcedure.read(line.text(), json);
        } catch (PublishedProcedure.NotARecord e) {
            tally.badLines.add(new ImportReport.BadLine(line.number(), e.reason()));
            return;
        }
        var earlier = tally.lineOf.putIfAbsent(published.code(), line.number());
        if (earlier != null) {
            tally.badLines.add(new ImportReport.BadLine(
                    line.number(), "Mã thủ tục " + published.code() + " đã có ở dòng " + earlier + "."));
            return;
        }
        tally.read++;
        var hash = Hashes.of(published.original(), json);
        var current = tally.currentHashes.get(published.code());
        if (Arrays.equals(hash, current)) {
            tally.unchanged++;
            return;
        }
        read(published, hash, line.number(), tally);
    }

    /** A record that breaks the reader is a fault of the reader; the others are read all the same. */
    private void read(PublishedProcedure published, byte[] hash, int line, Tally tally) {
        NewVersion version;
        try {
            version = version(published, hash);
        } catch (RuntimeException | StackOverflowError e) { // the latter by a regular expression
            LOG.error("Line {} (procedure {}) could not be read", line, published.code(), e);
            tally.cannot(line, published.code(), "không đọc được nội dung; lỗi đã được ghi lại cho người vận hành.");
            return;
        }
        tally.add(version);
        if (tally.waiting.size() == BATCH) {
            write(tally);
        }
    }

    static NewVersion version(PublishedProcedure published, byte[] hash) {
        var reading = ProcedureReader.read(published);
        return new NewVersion(
                published.code(),
                reading.content(),
                published.original(),
                hash,
                reading.findings(),
                NewVersion.Source.IMPORT);
    }

    private void write(Tally tally) {
        catalogue.add(tally.waiting);
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

        void cannot(int line, ProcedureCode code, String why) {
            read--;
            badLines.add(new ImportReport.BadLine(line, "Thủ tục " + code + " " + why));
        }

        void add(NewVersion version) {
            waiting.add(version);
            replaced += currentHashes.containsKey(version.code()) ? 1 : 0;
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
