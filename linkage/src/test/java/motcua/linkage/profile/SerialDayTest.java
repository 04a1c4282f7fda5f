package motcua.linkage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SerialDayTest {
    private final Kind date =
            Objects.requireNonNull(new VietnameseProfile().kinds().get("date"));
    private final Kind dateAnywhere =
            Objects.requireNonNull(new PlainProfile().kinds().get("date"));

    @ParameterizedTest
    @CsvSource({"34770, 19950312", "34770.0, 19950312", "'34770,5', 19950312", "35135, 19960311", "10000, 19270518"})
    void a_number_of_five_digits_is_the_day_that_a_spreadsheet_counts(String raw, String day) {
        assertThat(date.normalise(raw).getFirst()).isEqualTo(day);
        assertThat(dateAnywhere.normalise(raw).getFirst()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999.5", "47849", "00001", "123456", "3477O"})
    void other_numbers_are_none(String raw) {
        assertThat(date.normalise(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-30", "1899-12-30 00:00:00", "31/12/1899", "1900-01-01", "1900-01-00", "01/01/1900"})
    void the_days_that_programs_count_from_are_nobodys_birthday(String raw) {
        assertThat(date.normalise(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1737-07-13", "13/07/1737", "13 July 1737"})
    void a_register_of_another_country_may_hold_people_of_long_ago(String raw) {
        assertThat(dateAnywhere.normalise(raw).getFirst()).isEqualTo("17370713");
        assertThat(date.normalise(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "\\N", "(null)", "n/a", "#N/A", "NaN", "không rõ"})
    void what_fills_an_empty_box_is_no_name_and_no_word(String raw) {
        for (var kind : List.of("name", "text", "code", "identifier")) {
            assertThat(Objects.requireNonNull(new VietnameseProfile().kinds().get(kind))
                            .normalise(raw))
                    .isEmpty();
        }
    }
}
