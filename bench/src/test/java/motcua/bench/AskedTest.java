package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedTest {
    @Test
    void what_is_not_said_has_a_default() {
        assertThat(Asked.of(List.of("lifecycle")))
                .isEqualTo(new Asked("lifecycle", List.of(10_000, 1_000_000), 90, 8, 200_000, null, false));
    }

    @Test
    void everything_can_be_said() {
        assertThat(Asked.of(List.of(
                        "lifecycle",
                        "--dossiers",
                        "200,400",
                        "--seconds",
                        "3",
                        "--clients",
                        "2",
                        "--verify",
                        "--data",
                        "/d")))
                .isEqualTo(new Asked("lifecycle", List.of(200, 400), 3, 2, 200_000, Path.of("/d"), true));
    }

    @Test
    void a_bad_word_is_named() {
        assertThatThrownBy(() -> Asked.of(List.of("clock", "--cases", "many")))
                .isInstanceOf(BadCall.class)
                .hasMessage("--cases takes a whole number from 1 on, but got 'many'.");
        assertThatThrownBy(() -> Asked.of(List.of("lifecycle", "--dossiers", "400,200")))
                .isInstanceOf(BadCall.class)
                .hasMessageContaining("rising");
    }
}
