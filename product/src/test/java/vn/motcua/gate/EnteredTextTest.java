package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.PlainText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnteredTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An",
                "H’Hen Niê",
                "H'Hen Niê",
                "Y Ŏng Ƀkrông",
                "Ksor H’Bĭa ŭ",
                "Ðoàn Thị Điểm",
                "60 đường 30/4, tổ 5;\nthôn \"Đông\"",
                "10 m² – 20 % · 5 €"
            })
    void what_people_here_write_is_taken(String text) {
        assertThat(EnteredText.problem(text, true)).isNull();
        assertThat(EnteredText.problem(Normalizer.normalize(text, Normalizer.Form.NFD), true))
                .isNull();
    }

    @Test
    void letters_that_no_paper_can_show_are_named() {
        assertThat(EnteredText.problem("Chúc mừng 😀 عربي", true))
                .isEqualTo(new EnteredText.Problem(
                        "letters", "“😀” (U+1F600), “ع” (U+0639), “ر” (U+0631), “ب” (U+0628), “ي” (U+064A)"));
        assertThat(EnteredText.problem("漢字漢字", true))
                .isEqualTo(new EnteredText.Problem("letters", "“漢” (U+6F22), “字” (U+5B57)"));
    }

    @Test
    void who_only_searches_may_search_for_any_letter() {
        assertThat(EnteredText.problem("😀 漢字", false)).isNull();
    }

    @Test
    void marks_heaped_on_a_letter_are_refused() {
        assertThat(EnteredText.problem("a" + "\u0301".repeat(9), true)).isEqualTo(new EnteredText.Problem("marks", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301Hoa", "b \u0301c", "Hoa\n\u0301", "12\u0301"})
    void a_mark_on_no_letter_is_refused_and_named(String text) {
        assertThat(EnteredText.problem(text, true))
                .isEqualTo(new EnteredText.Problem("loose-mark", "“\u25cc\u0301” (U+0301)"));
        assertThat(EnteredText.problem(text, false)).isNull();
        assertThat(EnteredText.cleanFileName(text)).doesNotContain("\u0301");
    }

    @Test
    void what_unicode_says_to_ignore_is_left_out() {
        assertThat(EnteredText.problem("Ho\u034fa\u2065", true)).isNull();
        assertThat(EnteredText.clean("Ho\u034fa\u2065")).isEqualTo("Hoa");
    }

    @Test
    void the_character_zero_and_endless_texts_are_refused_everywhere() {
        assertThat(EnteredText.problem("a\0b", false)).isEqualTo(new EnteredText.Problem("zero", ""));
        assertThat(EnteredText.problem("a".repeat(PlainText.LENGTH_MAX + 1), false))
                .isEqualTo(new EnteredText.Problem("too-long", PlainText.LENGTH_MAX + 1));
    }

    @Test
    void control_letters_are_left_out_and_do_not_refuse() {
        assertThat(EnteredText.problem("Lê\u0007 Lợi\u000b", true)).isNull();
        assertThat(EnteredText.clean("Lê\u0007 Lợi\u000b")).isEqualTo("Lê Lợi");
    }

    @Test
    void a_file_keeps_its_name_without_the_letters_that_no_paper_can_show() {
        assertThat(EnteredText.cleanFileName("Giấy\u0000 khai sinh 😀.pdf")).isEqualTo("Giấy khai sinh .pdf");
        assertThat(EnteredText.cleanFileName(Normalizer.normalize("Ảnh thẻ.jpg", Normalizer.Form.NFD)))
                .isEqualTo("Ảnh thẻ.jpg");
    }

    @Test
    void tabs_between_cells_of_a_spreadsheet_stay_and_its_cells_are_cleaned() {
        assertThat(EnteredText.cleanSheet("\tA\u0301 \t\r\nb\t\u200b0")).isEqualTo("\tÁ\t\nb\t0");
        assertThat(EnteredText.cleanSheet(" a  b ")).isEqualTo("a  b");
        assertThat(EnteredText.clean("a\tb")).isEqualTo("a b");
    }

    @Test
    void a_whole_sheet_or_drawing_in_one_field_may_be_longer_and_ends_too() {
        assertThat(EnteredText.problem("a".repeat(PlainText.LENGTH_MAX + 1), Load.SHEET))
                .isNull();
        assertThat(EnteredText.problem("a".repeat(PlainText.LENGTH_MAX + 1), Load.ORDER))
                .isEqualTo(new EnteredText.Problem("too-long", PlainText.LENGTH_MAX + 1));
        assertThat(EnteredText.problem("a".repeat(Load.SHEET_LETTERS_MAX + 1), Load.SHEET))
                .isEqualTo(new EnteredText.Problem("too-long-sheet", Load.SHEET_LETTERS_MAX + 1));
    }
}
