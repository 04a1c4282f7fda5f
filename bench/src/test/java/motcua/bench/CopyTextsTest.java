package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyTextsTest {
    @Test
    void what_separates_rows_and_columns_is_escaped_within_values() {
        var texts = new CopyTexts(Map.of("t", "a, b, c"));

        texts.add("t", "one\ttwo\nthree", "\\x00ff", null);

        assertThat(texts.text("t")).isEqualTo("one\\ttwo\\nthree\t\\\\x00ff\t\\N\n");
    }
}
