package vn.motcua.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of published procedures as the import does, and keeps nothing. */
public final class PublishedTexts {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedTexts.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line that gives no procedure. */
    public record BadLine(int number, String reason) {}

    private PublishedTexts() {}

    /** @throws IOException when the file cannot be read to its end */
    public static void read(Path file, Consumer<PublishedText> each, Consumer<BadLine> bad) throws IOException {
        try (var stream = Files.newInputStream(file);
                var lines = ImportLines.of(stream)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    read(line, each, bad);
                }
            }
        }
    }

    private static void read(ImportLines.Line line, Consumer<PublishedText> each, Consumer<BadLine> bad) {
        PublishedText text;
        try {
            if (line.problem() != null) {
                throw new PublishedProcedure.NotARecord(line.problem());
            }
            text = text(ProcedureReader.read(PublishedProcedure.read(line.text(), JSON)));
        } catch (PublishedProcedure.NotARecord e) {
            bad.accept(new BadLine(line.number(), e.reason()));
            return;
        } catch (RuntimeException | StackOverflowError e) { // the latter by a regular expression
            LOG.error("Line {} could not be read", line.number(), e);
            bad.accept(new BadLine(line.number(), "Không đọc được nội dung; lỗi đã được ghi lại cho người vận hành."));
            return;
        }
        each.accept(text);
    }

    private static PublishedText text(ProcedureReader.Reading reading) {
        return new PublishedText(
                reading.content(),
                reading.findings().stream()
                        .flatMap(one -> one.paths().stream()
                                .map(path -> new PublishedText.Question(one.reason(), path, one.original())))
                        .toList());
    }
}
