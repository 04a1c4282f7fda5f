package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {
    @Test
    void letters_are_composed() {
        for (var name : List.of("Nguyễn Thị Hường", "Đặng Văn Ngữ", "Krông Ƀuk", "Y Ƀlơ̆")) {
            assertThat(Text.line(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .isEqualTo(name);
        }
        assertThat(Text.line("Tie\u0302\u0341ng Vie\u0323\u0302t")).isEqualTo("Tiếng Việt");
    }

    @Test
    void letters_of_other_alphabets_that_look_the_same_are_ours() {
        assertThat(Text.line("\u00d0oàn \u0189ức \u00f0ang")).isEqualTo("Đoàn Đức đang");
    }

    /** The letter of Iceland that old keyboards wrote for Đ; the rule stands in {@link Eth}. */
    @ParameterizedTest
    @CsvSource({
        "\u00d0\u1eb7ng Th\u1ecb \u00d0\u00e0o, \u0110\u1eb7ng Th\u1ecb \u0110\u00e0o",
        "Q\u00d0-UBND, Q\u0110-UBND",
        "N\u00d0 118/2025/N\u00d0-CP, N\u0110 118/2025/N\u0110-CP",
        "H\u00d0ND L\u00d0TBXH GD&\u00d0T, H\u0110ND L\u0110TBXH GD&\u0110T",
        "q\u00f0 hu\u1ec7n, q\u0111 hu\u1ec7n",
        "H'\u00d0ok, H'\u0110ok",
        "H\u00f0ok \u00cadi\u0103ng, H\u0111ok \u00cadi\u0103ng",
        "A\u00f0r\u01a1ng \u00ca\u00f0\u00ea, A\u0111r\u01a1ng \u00ca\u0111\u00ea",
        "Gu\u00f0mundsson, Gu\u00f0mundsson",
        "GU\u00d0MUNDSSON, GU\u00d0MUNDSSON",
        "Dav\u00ed\u00f0, Dav\u00ed\u00f0",
        "\u00de\u00f3r\u00f0ur Sigur\u00f0sson, \u00de\u00f3r\u00f0ur Sigur\u00f0sson",
        "A\u00f0alsteinn, A\u00f0alsteinn",
        "\u00d0or\u00f0e, \u00d0or\u00f0e"
    })
    void eth_is_dyet_in_vietnamese_words_and_stays_in_names_of_iceland(String typed, String kept) {
        assertThat(Text.line(typed)).isEqualTo(kept);
        assertThat(Text.line(kept)).isEqualTo(kept);
        assertThat(Letters.fold(typed)).isEqualTo(Letters.fold(kept));
    }

    @Test
    void blanks_of_every_kind_are_spaces_and_none_stand_around() {
        assertThat(Text.line("\u00a0\u3000Trần\u2009\u200bAnh\tTuấn\u00a0 \ufeff"))
                .isEqualTo("Trần Anh Tuấn");
        assertThat(Text.lines(" một  hai \r\nba\u2028bốn\u000bnăm\rsáu\n")).isEqualTo("một  hai\nba\nbốn\nnăm\nsáu");
        assertThat(Text.line("một\r\n\r\nhai")).isEqualTo("một hai");
    }

    @Test
    void what_word_puts_into_lists_and_numbers_is_text() {
        assertThat(Text.lines("\uf0b7 Tờ khai\n\uf0a7\tBản sao\n\uf0d8 Ảnh"))
                .isEqualTo("\u2022 Tờ khai\n\u2022 Bản sao\n\u2022 Ảnh");
        assertThat(Text.line("Quý \u2163, \u2460 đơn \u2473, 120 \u33a1")).isEqualTo("Quý IV, (1) đơn (20), 120 m2");
    }

    @Test
    void what_cannot_be_seen_goes() {
        assertThat(Text.line("Số\u0007 12\u0000, ngõ\u001b[31m 3\ud800")).isEqualTo("Số 12, ngõ[31m 3");
        assertThat(Text.line("A\u202eB\u200dC\ufe0f")).isEqualTo("ABC");
    }

    @Test
    void what_unicode_says_to_ignore_goes() {
        var ignorable = new int[] {
            0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180d, 0x180e, 0x180f, 0x200b, 0x200f, 0x202a,
            0x2060, 0x2065, 0x206f, 0xfe00, 0xfe0f, 0xfeff, 0xfff0, 0xfff8, 0x1bca0, 0x1d173, 0xe0000, 0xe0001, 0xe0020,
            0xe0100, 0xe01ef, 0xe01f0, 0xe0fff
        };
        for (int letter : ignorable) {
            assertThat(Text.line("Ho" + Character.toString(letter) + "a"))
                    .as("U+%04X", letter)
                    .isEqualTo("Hoa");
        }
        assertThat(Text.line("Ho\u3164a\uffa0b")).isEqualTo("Ho a b");
        assertThat(Text.line("a\u034f\u0301"))
                .as("a mark joins its letter again")
                .isEqualTo("á");
    }

    @Test
    void letters_in_another_shape_are_the_letters() {
        assertThat(Text.line("Ｎｇｕｙễｎ ０９１２ 𝐀𝐧𝐡 of\ufb01ce 12\u201134")).isEqualTo("Nguyễn 0912 Anh office 12-34");
    }

    @Test
    void a_name_has_one_kind_of_apostrophe() {
        for (var typed : List.of("H’Hen Niê", "H‘Hen Niê", "H´Hen Niê", "H`Hen Niê", "H ’Hen Niê", "H'Hen  Niê")) {
            assertThat(Text.name(typed)).isEqualTo("H'Hen Niê");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ka’ Hương, Ka' Hương",
        "K’ Brền, K' Brền",
        "H’  Nhung Niê, H' Nhung Niê",
        "Ya Ka’ Mơ, Ya Ka' Mơ",
        "Cil Ka’, Cil Ka'",
        "H ’ Hen, H' Hen",
        "Ma Ka’ Thủy, Ma Ka' Thủy",
        "Nguyễn Văn ‘Tý’, Nguyễn Văn 'Tý'"
    })
    void a_blank_behind_an_apostrophe_is_the_names_own(String typed, String name) {
        assertThat(Text.name(typed)).isEqualTo(name);
        assertThat(PersonName.isWritten(name)).isTrue();
    }

    @Test
    void cleaning_twice_changes_nothing() {
        var chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder();
            int length = chance.nextInt(12);
            for (int k = 0; k < length; k++) {
                raw.appendCodePoint(chance.nextInt(4) == 0 ? chance.nextInt(0x110000) : chance.nextInt(0x2100));
            }
            var text = raw.toString();
            assertThat(Text.lines(Text.lines(text))).isEqualTo(Text.lines(text));
            assertThat(Text.line(Text.line(text))).isEqualTo(Text.line(text));
            assertThat(Text.name(Text.name(text))).isEqualTo(Text.name(text));
            assertThat(Text.lines(text)).doesNotContain("\r");
        }
    }

    @Test
    void a_tone_typed_before_the_mark_of_its_vowel_is_the_same_letter() {
        assertThat(Text.lines("thu\u00e9\u0302 a\u0301\u0306 \u00f2\u0302")).isEqualTo("thu\u1ebf \u1eaf \u1ed3");
        assertThat(Text.lines("\u00ea\u0306")).isEqualTo("\u00ea\u0306");
    }
}
