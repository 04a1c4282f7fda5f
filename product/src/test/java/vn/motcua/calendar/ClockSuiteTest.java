package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language-neutral suite in {@code clock-suite/} comes out of the command line as it is written down. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockSuiteTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_engine_answers_every_case_as_written_down() throws IOException {
        var lines = suite();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(150);

        var cases = new StringBuilder();
        lines.forEach(line -> cases.append(line.get("case")).append('\n'));
        var out = new ByteArrayOutputStream();
        DueCommand.run(
                new ByteArrayInputStream(cases.toString().getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                () -> {
                    throw new IllegalStateException("Every case must bring its calendar");
                });

        var answers =
                out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
        assertThat(answers).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(outcome(answers.get(i)))
                    .as("%s: %s", line.get("id"), line.get("why"))
                    .isEqualTo(outcome(line.get("expected")));
        }
    }

    @Test
    void no_two_cases_have_one_id() throws IOException {
        assertThat(suite().stream().map(line -> line.get("id").stringValue())).doesNotHaveDuplicates();
    }

    private static String outcome(JsonNode answer) {
        var error = answer.get("error");
        return error == null
                ? OffsetDateTime.parse(answer.get("dueAt").stringValue()).toString()
                : error.get("code") + " at " + error.get("field");
    }

    private static List<JsonNode> suite() throws IOException {
        var root = Files.exists(Path.of("clock-suite")) ? Path.of("clock-suite") : Path.of("../clock-suite");
        var lines = new ArrayList<JsonNode>();
        try (var files = Files.newDirectoryStream(root, "*.jsonl")) {
            for (var file : files) {
                Files.readAllLines(file).forEach(line -> lines.add(JSON.readTree(line)));
            }
        }
        return lines;
    }
}
