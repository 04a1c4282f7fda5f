package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many SMS a text is, as 3GPP TS 23.038 counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsTextTest {
    @Test
    void letters_of_the_gsm_alphabet_fill_160_places() {
        assertThat(SmsText.of("a".repeat(160))).isEqualTo(new SmsText(true, 160, 1));
        assertThat(SmsText.of("a".repeat(161))).isEqualTo(new SmsText(true, 161, 2));
        assertThat(SmsText.of("a".repeat(306))).isEqualTo(new SmsText(true, 306, 2));
        assertThat(SmsText.of("a".repeat(307))).isEqualTo(new SmsText(true, 307, 3));
    }

    @Test
    void brackets_and_the_euro_take_two_places_and_are_never_parted() {
        assertThat(SmsText.of("[€]")).isEqualTo(new SmsText(true, 6, 1));
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsText(true, 306, 3));
    }

    @Test
    void one_vietnamese_mark_halves_what_it_holds() {
        assertThat(SmsText.of("ạ".repeat(70))).isEqualTo(new SmsText(false, 70, 1));
        assertThat(SmsText.of("ạ".repeat(71))).isEqualTo(new SmsText(false, 71, 2));
        assertThat(SmsText.of("ạ".repeat(135))).isEqualTo(new SmsText(false, 135, 3));
    }

    @Test
    void a_letter_of_two_code_units_is_never_parted() {
        assertThat(SmsText.of("a".repeat(66) + "😀" + "a".repeat(66))).isEqualTo(new SmsText(false, 134, 3));
    }

    @Test
    void nothing_is_one() {
        assertThat(SmsText.of("")).isEqualTo(new SmsText(true, 0, 1));
    }
}
