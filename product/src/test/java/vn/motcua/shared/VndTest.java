package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VndTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "150000 | 150000",
                "150.000 | 150000",
                "16.000 đ | 16000",
                "16.000,00 | 16000",
                "16 000 đồng | 16000",
                "999.999.999.999 | 999999999999"
            })
    void money_is_read_as_it_is_typed(String typed, long amount) {
        assertThat(Vnd.read(typed)).contains(new Vnd(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16000.5",
                "1,5",
                "0,5",
                "1..6",
                "12,5",
                "16.000,50",
                "150,000",
                "2.500,000",
                "2 500,000 đ",
                "2.500,0000",
                "-5",
                "-0",
                "1.000.000.000.000",
                "1e3",
                "nhiều",
                "16 nghìn",
                "1.6000"
            })
    void a_fraction_is_never_left_out_and_never_taken_for_thousands(String typed) {
        assertThat(Vnd.read(typed)).isEmpty();
    }
}
