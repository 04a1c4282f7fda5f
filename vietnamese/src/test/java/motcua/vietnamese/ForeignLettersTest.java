package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignLettersTest {
    @ParameterizedTest
    @CsvSource({
        "Nguуễn Văn An,0443",
        "Nguyễn Vаn,0430",
        "Trần Ηoa,0397",
        "Hοa,03BF",
        "Lê-оanh,043E",
        "Ѕơn,0405",
        "Bùi Нen,041D"
    })
    void a_letter_of_another_alphabet_within_a_word_is_found(String name, String letter) {
        assertThat(ForeignLetters.first(name)).hasValue(Integer.parseInt(letter, 16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn Văn An", "H'Hen Niê", "Y Ƀlơ\u0306", "Иван Petrov", "Ελένη", "Hʼ Bĭa", "Ð", "An 2", ""})
    void words_of_one_alphabet_are_taken(String name) {
        assertThat(ForeignLetters.first(name)).isEmpty();
    }
}
