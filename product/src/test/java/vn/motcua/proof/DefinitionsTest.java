package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionsTest {
    @Autowired
    LogStore log;

    @Autowired
    RowLog entries;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void forms_templates_and_routes_are_among_them() {
        assertThat(new DefinitionFiles("").entries().keySet())
                .contains("result/result-templates.json", "packages/shipped/1.004873/1/form/ui.json")
                .anyMatch(label -> label.endsWith(".bpmn"));
    }

    @Test
    void a_file_changed_since_the_last_start_is_named_and_the_next_start_enters_it() throws IOException {
        var file = Files.createDirectories(folder.resolve("parking/1")).resolve("ui.json");
        Files.writeString(file, "{}");
        transaction.executeWithoutResult(status -> {
            var definitions = new Definitions(new DefinitionFiles(folder.toString()), log, entries, false);
            definitions.run(new DefaultApplicationArguments());
            assertThat(found(definitions)).isEmpty();

            write(file, "{\"title\":\"other\"}");
            assertThat(found(definitions)).isEqualTo("definition-changed province/parking/1/ui.json");
            definitions.run(new DefaultApplicationArguments());
            assertThat(found(definitions)).isEmpty();
            status.setRollbackOnly();
        });
    }

    private static String found(Definitions definitions) {
        var findings = new Findings();
        definitions.check(findings);
        return String.join(
                "\n",
                findings.kept().stream()
                        .map(finding -> finding.kind() + " " + finding.where())
                        .toList());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
