package vn.motcua.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Sha256;
import vn.motcua.ui.Said;

/** Reads a bank's statement, whatever it is: values parted by commas, camt.053 or MT940. All that is wrong is found at once. */
@Component
class ReadStatement {
    static final int BYTES_MAX = 5 * 1024 * 1024;
    static final int LINES_MAX = 50_000;

    /** @param line of the file, from 1; 0 for the whole of it */
    record Finding(int line, Said what) {}

    /**
     * @param lines none when anything is wrong
     * @param period of which days it says that it tells; null where it does not say
     */
    record Read(
            String format,
            List<StatementLine> lines,
            List<Finding> findings,
            @Nullable Period period) {
        Read {
            lines = findings.isEmpty() ? List.copyOf(lines) : List.of();
            findings = List.copyOf(findings);
        }

        static Read wrong(String format, int line, String key, Object... facts) {
            return new Read(format, List.of(), List.of(new Finding(line, Said.of(key, facts))), null);
        }
    }

    private final CsvMappings mappings;

    ReadStatement(CsvMappings mappings) {
        this.mappings = mappings;
    }

    Read read(byte[] file) {
        return read(file, null);
    }

    /**
     * @param told of which days it tells, as who brings it in says; null where nothing is said. A file without lines must say so
     *     itself or be told so.
     */
    Read read(byte[] file, @Nullable Period told) {
        if (file.length == 0) {
            return Read.wrong("", 0, "reconciliation.bad.empty");
        }
        if (file.length > BYTES_MAX) {
            return Read.wrong("", 0, "reconciliation.bad.large", BYTES_MAX / 1024 / 1024);
        }
        var text = new String(file, StandardCharsets.UTF_8);
        var read = any(file, text);
        if (read.findings().isEmpty() && read.lines().isEmpty() && told == null && read.period() == null) {
            return Read.wrong(read.format(), 0, "reconciliation.bad.no-lines");
        }
        return told == null || !read.findings().isEmpty() ? read : within(told, read);
    }

    /** No line may lie outside the days that are said, and no more days may be said than the file tells of. */
    private static Read within(Period told, Read read) {
        var findings = new ArrayList<Finding>();
        var own = read.period();
        if (own != null && !own.has(told)) {
            findings.add(new Finding(0, Said.of("reconciliation.bad.wider", own.first(), own.last())));
        }
        read.lines().stream()
                .filter(line -> !told.has(line.day()))
                .forEach(line ->
                        findings.add(new Finding(line.number(), Said.of("reconciliation.bad.outside", line.day()))));
        return new Read(read.format(), read.lines(), findings, told);
    }

    private Read any(byte[] file, String text) {
        var begin = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
        if (begin.startsWith("<")) {
            return CamtStatement.read(file);
        }
        return Mt940Statement.is(begin) ? Mt940Statement.read(begin) : CsvStatement.read(text, mappings.all());
    }

    /** @param of what beside its lines tells one statement from another: the day and the payout of a report of the gateway */
    static String sha256(Source source, String of, List<StatementLine> lines) {
        var digest = Sha256.digest();
        digest.update((source + " " + of).getBytes(StandardCharsets.UTF_8));
        for (var line : lines) {
            digest.update((byte) '\n');
            digest.update(line.canonical().getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest.digest());
    }
}
