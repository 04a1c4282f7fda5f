package motcua.vietnamese;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnicodeStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void a_mark_says_the_encoding_and_is_no_letter(String name) {
        var charset = Charset.forName(name);
        for (var text : List.of("", "a", "Đơn", "<a/>", "{}")) {
            var start = UnicodeStart.of(("\ufeff" + text).getBytes(charset));
            assertThat(start.charset()).as(text).isEqualTo(charset);
            assertThat(start.markBytes()).isEqualTo("\ufeff".getBytes(charset).length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void without_a_mark_the_first_letter_says_it(String name) {
        var charset = Charset.forName(name);
        for (var text : List.of("a", "<a/>", "{}", "  {", "Á", "[Đơn]")) {
            assertThat(UnicodeStart.of(text.getBytes(charset))).as(text).isEqualTo(new UnicodeStart(charset, 0));
        }
    }

    @Test
    void text_in_bytes_says_nothing() {
        for (var text : List.of("", "a", "ab", "abc", "Đơn", "<?xml", "\u00ff\u00fe")) {
            assertThat(UnicodeStart.of(text.getBytes(UTF_8)).charset()).as(text).isNull();
        }
        assertThat(UnicodeStart.of("é\u00e0".getBytes(ISO_8859_1)).charset()).isNull();
    }
}
