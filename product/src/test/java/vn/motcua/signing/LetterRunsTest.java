package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterRunsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Ƀlơ̆ Niê",
                "H'Hen Niê",
                "K'Brŏi Ĭ ĭ Ŭ ŭ ƀ",
                "Hʼmông",
                "Nguyễn Thị Ngọc Ánh",
                "Đặng Ñ ñ č",
                "Ký bởi: 29/11/2026"
            })
    void every_letter_of_a_name_is_written(String name) {
        for (var fonts : new LetterRuns[] {LetterRuns.SANS, LetterRuns.SERIF, LetterRuns.SERIF_ITALIC}) {
            var written = new StringBuilder();
            fonts.of(name).forEach(run -> written.append(run.text()));
            assertThat(written.toString()).isEqualTo(name);
        }
    }

    @Test
    void a_mark_stays_with_its_letter() {
        assertThat(LetterRuns.SANS.of("Y Ƀlơ̆ Niê"))
                .extracting(LetterRuns.Run::text)
                .noneMatch(text -> text.startsWith("\u0306"));
    }

    @Test
    void one_font_writes_as_far_as_it_can() {
        assertThat(LetterRuns.SANS.of("Nguyễn Văn Tám")).hasSize(1);
    }
}
