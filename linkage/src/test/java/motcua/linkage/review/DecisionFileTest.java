package motcua.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.linkage.run.Decisions;
import motcua.linkage.spec.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionFileTest {
    private static final DecisionLine FIRST = line("P1", "match", "Lan \"một\"");
    private static final DecisionLine SECOND = line("P2", "no match", "");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("decisions.jsonl");
    }

    @Test
    void what_was_appended_is_read_again_by_the_review_and_by_the_next_run() {
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(FIRST));
            opened.append(List.of(SECOND));
            assertThat(Decisions.read(file).isEmpty()).isFalse();
        }
        assertThat(readAgain()).containsExactly(FIRST, SECOND);
    }

    @Test
    void earlier_lines_are_never_touched() throws IOException {
        Files.writeString(file, "{\"left\":\"A\", \"right\":\"B\", \"verdict\":\"match\", \"by\":\"x\"}\n\n");
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(FIRST));
        }
        assertThat(Files.readString(file))
                .startsWith("{\"left\":\"A\", \"right\":\"B\", \"verdict\":\"match\", \"by\":\"x\"}\n\n{");
        assertThat(readAgain()).containsExactly(new DecisionLine("A", "B", "match", "x", "", ""), FIRST);
    }

    @Test
    void a_line_that_a_power_cut_tore_off_is_put_aside() throws IOException {
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(FIRST));
        }
        Files.writeString(file, Files.readString(file) + "{\"left\":\"P2\",\"ri");
        assertThat(readAgain()).containsExactly(FIRST);
        assertThat(folder.resolve("decisions.jsonl.torn")).hasContent("{\"left\":\"P2\",\"ri");
    }

    @Test
    void a_whole_last_line_without_its_end_counts() throws IOException {
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(FIRST));
        }
        Files.writeString(file, Files.readString(file).strip());
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(SECOND));
        }
        assertThat(readAgain()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_broken_line_is_named_with_its_number() throws IOException {
        Files.writeString(file, "{\"left\":\"A\",\"right\":\"B\",\"verdict\":\"match\",\"by\":\"x\"}\nhello\n");
        assertThatThrownBy(this::readAgain)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("decisions.jsonl:2: a decision must be one JSON object")
                .hasMessageContaining("hello");
    }

    @Test
    void two_reviews_of_one_folder_are_refused() {
        try (var opened = DecisionFile.open(file)) {
            opened.append(List.of(FIRST));
            assertThatThrownBy(() -> DecisionFile.open(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("another review");
        }
        assertThat(readAgain()).containsExactly(FIRST);
    }

    private List<DecisionLine> readAgain() {
        var lines = new ArrayList<DecisionLine>();
        try (var opened = DecisionFile.open(file)) {
            opened.read(lines::add);
        }
        return lines;
    }

    private static DecisionLine line(String left, String verdict, String note) {
        return new DecisionLine(left, "0012345678", verdict, "Nguyễn Lan", "2026-11-22T08:00:00Z", note);
    }
}
