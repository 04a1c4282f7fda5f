package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u0301Hoa|Hoa",
                "b \u0301c|b c",
                "Số 12\u0323|Số 12",
                "Ho\u034fa|Hoa",
                "Ho\u2065a\ufff0|Hoa",
                "Y Ƀlơ\u0306|Y Ƀlơ\u0306",
                " Nguye\u0302\u0303n | Nguyễn "
            })
    void marks_without_a_letter_and_what_cannot_be_seen_are_not_printed(String kept, String printed) {
        assertThat(PrintedText.of(kept)).isEqualTo(printed);
    }

    @Test
    void a_text_written_after_printing_has_none_either() {
        assertThat(PrintFonts.fitting("\u0301Hoa \u0301b").text()).isEqualTo("Hoa b");
    }
}
