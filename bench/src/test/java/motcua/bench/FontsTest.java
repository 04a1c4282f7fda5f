package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FontsTest {
    private static final String CSS = """
            @font-face{font-family:A;font-weight:400;src:url(ext.woff2) format("woff2");unicode-range:U+0100-02BA,U+1E??}
            @font-face{font-family:A;font-weight:400;src:url("vi.woff2") format("woff2");unicode-range:U+0102-0103,U+1EA0-1EF9}
            @font-face{font-family:A;font-weight:400;src:url('latin.woff2') format("woff2");unicode-range:U+0000-00FF}
            """;

    @Test
    void only_the_faces_that_the_text_needs_are_loaded() {
        assertThat(Fonts.of(CSS, "Ho so")).containsExactly("latin.woff2");
    }

    @Test
    void of_two_faces_that_have_a_letter_the_one_declared_last_is_loaded() {
        assertThat(Fonts.of(CSS, "Hồ ă")).containsExactlyInAnyOrder("latin.woff2", "vi.woff2");
    }
}
