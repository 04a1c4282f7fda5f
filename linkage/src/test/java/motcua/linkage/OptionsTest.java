package motcua.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import motcua.linkage.spec.BadInputException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {
    @Test
    void memory_is_a_size_with_its_unit() {
        assertThat(memory("2GB")).isEqualTo(2048);
        assertThat(memory("1.5g")).isEqualTo(1536);
        assertThat(memory("800 MB")).isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "2048", "2", "2TB", "12MB", "0GB", "-1GB", "GB", "2 000MB", ""})
    void a_number_without_a_unit_or_too_small_a_size_is_refused(String size) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> memory(size))
                .satisfies(
                        e -> assertThat(e.findings()).singleElement().asString().contains("--memory", "GB"));
    }

    private static int memory(String size) {
        return new Options(List.of("--memory=" + size), Set.of("memory"), Set.of()).megabytes("memory", 0);
    }
}
