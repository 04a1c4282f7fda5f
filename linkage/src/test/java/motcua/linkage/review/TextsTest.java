package motcua.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
    @Test
    void each_text_is_there_in_both_languages_with_the_same_facts() throws IOException {
        var vietnamese = texts("vi");
        var english = texts("en");
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        var hole = Pattern.compile("\\{\\d}");
        for (var key : vietnamese.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(hole.matcher(english.getProperty(key))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet()))
                    .as(key)
                    .isEqualTo(hole.matcher(vietnamese.getProperty(key))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(new Texts("vi").of("progress.words", 1_234, 5)).isEqualTo("Đã xong 1.234 · còn lại 5");
        assertThat(new Texts("en").of("bits.against", 11.46)).isEqualTo("−11.5 bits");
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(
                Texts.class.getResourceAsStream("/motcua/linkage/review/texts_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
