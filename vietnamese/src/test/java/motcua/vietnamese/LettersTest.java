package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "Đăng ký khai  sinh!, dang ky khai sinh",
        "Đoàn, doan",
        "Ðoàn, doan",
        "ðoàn, doan",
        "NGUYỄN THỊ HƯỜNG, nguyen thi huong",
        "Siu H’Ƀrŏt Ĭun Ŭn, siu h brot iun un",
        "Buôn Ƀư, buon bu",
        "a_b-c  d.e, a b c d e",
        "…Đ…, d",
        "Ｈｕế, hue",
        "Straße, strasse",
        "Łódź Øre, lodz ore",
        "Москва 1, москва 1"
    })
    void marks_and_what_is_no_letter_are_gone(String raw, String folded) {
        assertThat(Letters.fold(raw)).isEqualTo(folded);
        assertThat(Letters.fold(Normalizer.normalize(raw, Normalizer.Form.NFD))).isEqualTo(folded);
        assertThat(Letters.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Hòa, hoa2", "Hoà, hoa2", "Đường, d9u7o7ng2", "ÐƯỜNG, d9u7o7ng2", "Ƀŏ, bo8", "H'Hen, hhen", "01, 01"})
    void marks_are_written_in_ascii_with_the_tone_last(String word, String marked) {
        assertThat(Letters.marked(word)).isEqualTo(marked);
        assertThat(Letters.marked(Normalizer.normalize(word, Normalizer.Form.NFD)))
                .isEqualTo(marked);
    }
}
