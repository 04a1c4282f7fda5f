package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "16000 | 16000",
                "16.000 | 16000",
                "16 000 đ | 16000",
                "16.000 đồng | 16000",
                "16.000,00 | 16000",
                "16.000,00 VNĐ | 16000",
                "1.500.000₫ | 1500000",
                "1,5 | 1.5",
                "12,50 | 12.5",
                "12345678,5 | 12345678.5",
                "12.345.678,5 | 12345678.5",
                "-5 | -5",
                "-1.000 | -1000",
                "999999999999999999 | 999999999999999999"
            })
    void a_point_groups_and_a_comma_begins_the_fraction(String typed, BigDecimal value) {
        assertThat(WrittenNumber.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "đ",
                "16000.5",
                "1.5",
                "1..6",
                "1,,6",
                "1.6000",
                "16.00",
                "500,000",
                "1,500,000",
                "50,000.000",
                "50.000 000",
                "1.000.00",
                "0.500",
                "000.500",
                "01.000",
                "1.000,",
                ",5",
                "-0",
                "-0,0",
                "--5",
                "+5",
                "1e5",
                "16.000 đ đ",
                "16 nghìn",
                "1 6",
                "１６.x",
                "12345678901234567,5",
                "99999999999999999999999",
                "²",
                "٣"
            })
    void what_may_mean_another_number_is_none(String typed) {
        assertThat(WrittenNumber.read(typed)).isEmpty();
    }
}
