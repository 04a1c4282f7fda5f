package motcua.linkage.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a CSV file cannot be read, by its own bytes and with the line: found only when reading it has failed. */
final class CsvFault {
    /** What the reader takes as one record. */
    private static final int LONGEST = 2_000_000;

    private long line = 1;
    private long length;
    private boolean isQuoted;
    private long quotedSince;
    private int lastEnd;
    private long otherEndAt;
    private long longAt;

    private CsvFault() {}

    static Optional<String> of(Path csv) {
        var fault = new CsvFault();
        try (var bytes = new BufferedInputStream(Files.newInputStream(csv), 1 << 16)) {
            var before = 0;
            for (var one = bytes.read(); one >= 0; one = bytes.read()) {
                fault.take(one, before);
                before = one;
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return fault.words();
    }

    private void take(int one, int before) {
        length++;
        if (length > LONGEST && longAt == 0) {
            longAt = isQuoted ? quotedSince : line;
        }
        if (one == '"') {
            isQuoted = !isQuoted;
            quotedSince = isQuoted ? line : 0;
        } else if (one == '\n') {
            if (!isQuoted) {
                ends(before == '\r' ? 2 : 1);
            }
            line++;
        }
    }

    private void ends(int end) {
        otherEndAt = otherEndAt == 0 && lastEnd != 0 && lastEnd != end ? line : otherEndAt;
        lastEnd = end;
        length = 0;
    }

    private Optional<String> words() {
        if (isQuoted) {
            return Optional.of("a quote (\") opens in line " + quotedSince
                    + " or before and never closes: close it, or write a quote that belongs to a value doubled");
        }
        if (longAt > 0) {
            return Optional.of(String.format(
                    java.util.Locale.ROOT,
                    "the record in line %d is longer than %,d bytes: shorten it, or leave that column out",
                    longAt,
                    LONGEST));
        }
        return otherEndAt == 0
                ? Optional.empty()
                : Optional.of(
                        "line " + otherEndAt
                                + " ends otherwise than the line before (Windows and Unix ends mixed): make them one, for example sed 's/\\r$//'");
    }
}
