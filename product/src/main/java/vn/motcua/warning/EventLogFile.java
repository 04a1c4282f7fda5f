package vn.motcua.warning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.warning.PastCase.Passed;

/**
 * Cases of a public event log, one event on each line of a CSV file ({@code .csv}, {@code .csv.gz}) without quotes: {@code case:concept:name}, {@code case:startdate},
 * {@code case:enddate}, {@code case:deadline}, {@code case:channel}, {@code case:group}, {@code concept:name}, {@code time:timestamp}. Cases
 * that have not ended are left out; who acted is not read.
 */
final class EventLogFile {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private EventLogFile() {}

    static List<PastCase> read(Path file) throws IOException {
        var lines = new LinkedHashMap<String, List<Map<String, String>>>();
        try (var reader = open(file)) {
            var head = fields(reader.readLine());
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var row = row(head, fields(line));
                lines.computeIfAbsent(row.getOrDefault("case:concept:name", ""), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return lines.values().stream()
                .filter(rows -> !value(rows, "case:enddate").isEmpty()
                        && !value(rows, "case:deadline").isEmpty())
                .map(EventLogFile::past)
                .toList();
    }

    private static BufferedReader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static String[] fields(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("An event log must have a line of names, but is empty");
        }
        return line.split(",", -1);
    }

    private static Map<String, String> row(String[] head, String[] fields) throws IOException {
        if (fields.length != head.length) {
            throw new IOException("A line must have " + head.length + " fields, but one has " + fields.length);
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], fields[i]);
        }
        return row;
    }

    private static PastCase past(List<Map<String, String>> rows) {
        var steps = rows.stream()
                .map(row -> new Passed(
                        row.getOrDefault("concept:name", ""), moment(row.getOrDefault("time:timestamp", ""))))
                .sorted(Comparator.comparing(Passed::at).thenComparing(Passed::step))
                .toList();
        return new PastCase(
                value(rows, "case:channel"),
                value(rows, "case:group"),
                moment(value(rows, "case:startdate")),
                moment(value(rows, "case:deadline")),
                moment(value(rows, "case:enddate")),
                steps);
    }

    private static String value(List<Map<String, String>> rows, String name) {
        return rows.getFirst().getOrDefault(name, "");
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text, TIME).toInstant();
    }
}
