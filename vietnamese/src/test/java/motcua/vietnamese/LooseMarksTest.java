package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LooseMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\u0301Hoa' | 0301 | 'Hoa'",
                "'b \u0301c' | 0301 | 'b c'",
                "'12\u0323\u0302 m' | 0323 | '12 m'",
                "'(\u0309)' | 0309 | '()'",
                "'một\n\u0300hai' | 0300 | 'một\nhai'",
                "'\u0301' | 0301 | ''",
                "'\u093eHoa' | 093E | 'Hoa'",
                "'Thu\u1ebf\u0300' | 0300 | 'Thu\u1ebf'",
                "'e\u0302\u0301\u0300' | 0300 | 'e\u0302\u0301'",
                "'\u1ea1\u0301' | 0301 | '\u1ea1'",
                "'\u00e2\u0302' | 0302 | '\u00e2'",
                "'a\u0306\u0306' | 0306 | 'a\u0306'"
            })
    void a_mark_without_a_letter_is_found_and_dropped(String text, String mark, String without) {
        assertThat(LooseMarks.first(text)).hasValue(Integer.parseInt(mark, 16));
        assertThat(LooseMarks.dropped(text)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hoa",
                "Y Ƀlơ\u0306",
                "Krông Ana",
                "a\u0323\u0302",
                "\u00ea\u0306",
                "\u00f4\u0306",
                "\u1ea1\u0302",
                "H\u02bc\u0301",
                "10 m² – 5 €"
            })
    void a_mark_on_its_letter_stays(String text) {
        assertThat(LooseMarks.first(text)).isEmpty();
        assertThat(LooseMarks.dropped(text)).isEqualTo(text);
    }
}
