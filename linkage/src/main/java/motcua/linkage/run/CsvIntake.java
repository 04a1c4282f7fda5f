package motcua.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import motcua.linkage.engine.DuckDbEngine;
import motcua.linkage.engine.Engine;
import motcua.linkage.engine.EngineException;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Findings;
import org.jspecify.annotations.Nullable;

/** A CSV file as Parquet: UTF-8 only, every line with as many values as the header; else the lines are named. */
final class CsvIntake {
    private static final int SAMPLE = 10;

    private final Steps steps;
    private final Engine files;
    private final Findings findings;

    CsvIntake(Steps steps, Findings findings) {
        this.steps = steps;
        this.files = steps.engine().files();
        this.findings = findings;
    }

    /**
     * The Parquet file, or null with findings.
     *
     * @param columns that the header must name
     */
    @Nullable
    Path convert(String name, Path csv, List<String> columns) {
        var dataset = "intake_" + name;
        if (!isUtf8(csv)) {
            return null;
        }
        var form = CsvForm.of(csv);
        var title = HeaderLine.finding(csv, form, columns);
        if (title.isPresent()) {
            findings.add(csv + ": " + title.get());
            return null;
        }
        try {
            steps.once(
                    dataset,
                    () -> files.writeParquet(
                            "select * from read_csv(" + DuckDbEngine.literal(csv.toString()) + form.options()
                                    + ", store_rejects = true, rejects_table = 'rejects_" + name
                                    + "', rejects_scan = 'scan_" + name + "', rejects_limit = 1000)",
                            steps.file(dataset)));
        } catch (EngineException e) {
            findings.add(csv + ": must be a CSV file with a header, but "
                    + CsvFault.of(csv).orElseGet(() -> shortened(e.reason())) + "." + form.words());
            return null;
        }
        var broken = rejected(name, csv, form);
        return broken ? null : steps.file(dataset);
    }

    private boolean rejected(String name, Path csv, CsvForm form) {
        var exists =
                Rows.number(files, "select count(*) from duckdb_tables() where table_name = 'rejects_" + name + "'")
                        > 0;
        if (!exists) {
            return false;
        }
        var count = Rows.number(files, "select count(distinct line) from rejects_" + name);
        if (count == 0) {
            return false;
        }
        var lines = Rows.list(
                files,
                "select line, min(error_message) as message from rejects_" + name
                        + " group by line order by line limit " + SAMPLE,
                row -> "line " + row.number(0) + " (" + shortened(String.valueOf(row.text(1))) + ")");
        findings.add(csv + ": every line must have the header's columns, but " + count
                + (count >= 1000 ? " or more" : "") + " do not: " + String.join("; ", lines) + "." + form.words());
        steps.forget("intake_" + name);
        return true;
    }

    private boolean isUtf8(Path csv) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var letters = CharBuffer.allocate(1 << 16);
        var line = 1L;
        try (var channel = FileChannel.open(csv)) {
            while (true) {
                var ended = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, letters, ended);
                letters.flip();
                while (letters.hasRemaining()) {
                    if (letters.get() == '\n') {
                        line++;
                    }
                }
                letters.clear();
                if (result.isError()) {
                    findings.add(csv + ":" + line
                            + ": must be UTF-8, but has bytes of another encoding. Convert it, for example: "
                            + "iconv -f WINDOWS-1258 -t UTF-8 (or from TCVN3, VNI with a converter of fonts).");
                    return false;
                }
                bytes.compact();
                if (ended) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
