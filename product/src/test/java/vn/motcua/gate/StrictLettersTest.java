package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictLettersTest {
    private static final String BODY = "{\"street\":\"12 Lê Lợi 🏠\"}";

    @Test
    void a_body_in_utf_8_passes_as_it_is() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(StrictLetters.utf8(body, null)).isSameAs(body);
        assertThat(StrictLetters.utf8(body, StandardCharsets.UTF_16)).isSameAs(body);
        assertThat(StrictLetters.utf8(new byte[0], null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C181",
                "C0A2",
                "C080",
                "E080AF",
                "F08080AF",
                "F4908080",
                "F7BFBFBF",
                "F888808080",
                "EDA080",
                "E1BB",
                "80",
                "FF"
            })
    void bytes_that_are_no_letter_are_not_read_and_their_place_is_told(String hex) {
        var start = "{\"a\":\"12 ";
        var body = (start + "@\"}").getBytes(StandardCharsets.ISO_8859_1);
        var broken = HexFormat.of().parseHex(HexFormat.of().formatHex(body).replace("40", hex));
        var thrown = catchThrowableOfType(BrokenLetters.class, () -> StrictLetters.utf8(broken, null));
        assertThat(thrown.place()).isEqualTo(start.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void other_letters_of_unicode_are_read_whatever_was_declared(String letters) {
        assertThat(new String(
                        StrictLetters.utf8(BODY.getBytes(Charset.forName(letters)), null), StandardCharsets.UTF_8))
                .isEqualTo(BODY);
    }

    @Test
    void half_a_letter_in_sixteen_bits_is_not_read() {
        var body = "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_16BE);
        body[12] = (byte) 0xD8;
        assertThat(catchThrowableOfType(BrokenLetters.class, () -> StrictLetters.utf8(body, null)))
                .isNotNull();
    }

    @Test
    void other_letters_are_read_as_they_are_declared() {
        var body = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(StrictLetters.utf8(body, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"é\"}");
    }
}
