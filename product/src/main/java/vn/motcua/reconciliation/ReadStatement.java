package vn.motcua.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
     */
    record Read(String format, List<StatementLine> lines, List<Finding> findings) {
        Read {
            lines = findings.isEmpty() ? List.copyOf(lines) : List.of();
            findings = List.copyOf(findings);
        }

        static Read wrong(String format, int line, String key, Object... facts) {
            return new Read(format, List.of(), List.of(new Finding(line, Said.of(key, facts))));
        }
    }

    private final CsvMappings mappings;

    ReadStatement(CsvMappings mappings) {
        this.mappings = mappings;
    }

    Read read(byte[] file) {
        if (file.length == 0) {
            return Read.wrong("", 0, "reconciliation.bad.empty");
        }
        if (file.length > BYTES_MAX) {
            return Read.wrong("", 0, "reconciliation.bad.large", BYTES_MAX / 1024 / 1024);
        }
        var text = new String(file, StandardCharsets.UTF_8);
        var read = read(file, text);
        if (read.findings().isEmpty() && read.lines().isEmpty()) {
            return Read.wrong(read.format(), 0, "reconciliation.bad.no-lines");
        }
        return read;
    }

    private Read read(byte[] file, String text) {
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
