package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.linkage.spec.BadInputException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunFolderTest {
    @TempDir
    Path folder;

    @Test
    void files_of_others_are_not_written_over() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "mine");

        refused("links.csv");

        assertThat(folder.resolve("links.csv")).hasContent("mine");
    }

    @Test
    void a_folder_named_work_that_is_of_others_is_not_emptied() throws IOException {
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(folder.resolve("work/thesis.txt"), "mine");

        refused("work");

        assertThat(folder.resolve("work/thesis.txt")).hasContent("mine");
    }

    @Test
    void two_runs_do_not_work_in_one_folder() {
        try (var _ = RunFolder.take(folder)) {
            refused("another run works in this folder");
        }
        RunFolder.take(folder).close();
    }

    @Test
    void a_file_is_no_folder_for_a_run() throws IOException {
        Files.writeString(folder.resolve("a"), "x");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> RunFolder.take(folder.resolve("a")))
                .withMessageContaining("must be a folder that can be written to");
    }

    @Test
    void other_files_and_decisions_of_clerks_may_lie_there() throws IOException {
        Files.writeString(folder.resolve("decisions.jsonl"), "");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        RunFolder.take(folder).close();

        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    private void refused(String words) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> RunFolder.take(folder))
                .withMessageContaining(words)
                .withMessageContaining("--out");
    }
}
