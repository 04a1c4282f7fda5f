package vn.motcua.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/** The real published procedures beside the project; tests that need them are skipped where they are not. */
public final class PublishedFile {
    private PublishedFile() {}

    public static Path path() {
        var root = Path.of("").toAbsolutePath();
        return Stream.of("../shared/data", "../../shared/data", "../../../shared/data")
                .map(folder ->
                        root.resolve(folder).resolve("procedures.jsonl.gz").normalize())
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("The published procedures (../shared/data/procedures.jsonl.gz) are not here");
                    throw new IllegalStateException();
                });
    }

    static List<PublishedProcedure> all() throws IOException, PublishedProcedure.NotARecord {
        var json = JsonMapper.builder().build();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path())), StandardCharsets.UTF_8))) {
            var records = new java.util.ArrayList<PublishedProcedure>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(PublishedProcedure.read(line, json));
            }
            return records;
        }
    }
}
