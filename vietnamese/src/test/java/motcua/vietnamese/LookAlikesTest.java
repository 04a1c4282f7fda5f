package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters typed for digits are told, each with its place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookAlikesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O46095012345 | O1=0",
                "0460O5012345 | O5=0",
                "046l950I2345 | l4=1 I8=1",
                "O46 O95 01o 345 | O1=0 O5=0 o11=0",
                "09l2 345 678 | l3=1",
                "+84 9I2 345 678 | I6=1",
                "о46095012345 | о1=0",
                "3300l00O11-OO1 | l5=1 O8=0 O12=0 O13=0",
            })
    void each_letter_is_told_with_its_place(String typed, String told) {
        assertThat(LookAlikes.inDigits(typed).stream()
                        .map(one -> one.letter() + one.position() + "=" + one.digit())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"046095012345", "Oil", "Lô 12", "OO", "", "H57-O1", "số 10", "O1O"})
    void words_and_numbers_without_such_letters_are_left_alone(String typed) {
        assertThat(LookAlikes.inDigits(typed)).isEmpty();
    }

    @Test
    void a_number_with_letters_of_its_own_is_judged_as_what_it_would_be() {
        assertThat(LookAlikes.in("H57.19.O1-261l20-0007", "H57.19.01-261120-0007"::equals))
                .extracting(LookAlikes.LookAlike::position)
                .containsExactly(8, 14);
        assertThat(LookAlikes.in("H57.19.O1", text -> false)).isEmpty();
    }
}
