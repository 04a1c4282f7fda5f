package motcua.linkage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import motcua.vietnamese.Places;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietnameseKindsTest {
    private final Profile profile = new VietnameseProfile();

    @ParameterizedTest
    @ValueSource(strings = {"1984-03-25", "25/03/1984", "25-3-1984", "19840325", "1984-03-25T00:00:00"})
    void a_date_is_read_in_any_usual_form(String raw) {
        assertThat(read("date", raw)).isEqualTo(List.of("19840325", "1984", "", "0", "19840223"));
    }

    @Test
    void day_and_month_that_could_be_swapped_are_remembered() {
        assertThat(read("date", "04/03/1984")).isEqualTo(List.of("19840304", "1984", "19840403", "0", "19840202"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984", "01/01/1984", "00/00/1984", "03/1984"})
    void a_year_alone_and_the_first_of_january_are_vague(String raw) {
        assertThat(read("date", raw)).isEqualTo(List.of("19840101", "1984", "", "1", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1984", "30/04/24", "31/04/1984", "yesterday", "1984-13-41", "0001-01-01"})
    void what_is_no_day_is_not_guessed(String raw) {
        assertThat(read("date", raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/1984", "29/02/1985"})
    void a_day_that_only_the_second_lunar_month_has_is_kept_but_doubtful(String raw) {
        assertThat(read("date", raw)).hasSize(5).last().isEqualTo("");
        assertThat(Objects.requireNonNull(profile.kinds().get("date")).validity(raw))
                .isEqualTo(Kind.Validity.DOUBTFUL);
        assertThat(Objects.requireNonNull(new PlainProfile().kinds().get("date"))
                        .normalise(raw))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001084012345, 1084012345",
        "001 084 012345, 1084012345",
        "1084012345, 1084012345",
        "079.301.000001, 79301000001"
    })
    void a_number_is_twelve_digits_even_without_its_zeros(String raw, String twelve) {
        assertThat(read("number", raw)).isEqualTo(List.of(twelve, ""));
    }

    @Test
    void the_old_nine_digits_are_another_number_space() {
        assertThat(read("number", "012345678")).isEqualTo(List.of("", "12345678"));
        assertThat(read("number", "12345")).isEmpty();
        assertThat(read("number", "000000000000")).isEmpty();
    }

    @Test
    void an_old_commune_is_its_successor() {
        // Trúc Bạch went wholly into Ba Đình, whose new code it happens to bear; Quán Thánh too.
        assertThat(read("commune-before", "00013")).isEqualTo(read("commune-before", "00013"));
        assertThat(read("commune-before", "00013").getFirst()).isEqualTo("4");
        assertThat(read("commune", "00004").getFirst()).isEqualTo("4");
        assertThat(read("commune", "Phường Ba Đình, Thành phố Hà Nội").getFirst())
                .isEqualTo("4");
    }

    /** Biên Hòa was a city of many wards, and is one of them today: the name alone is evidence of neither. */
    @Test
    void a_former_city_is_no_ward_of_its_name() {
        for (var place : List.of("12 Trần Phú, Biên Hòa, Đồng Nai", "Biên Hòa, Đồng Nai", "Tổ 3, Thủ Đức, TP HCM")) {
            assertThat(read("commune", place)).as(place).isEmpty();
            assertThat(read("commune-before", place)).as(place).isEmpty();
        }
        assertThat(read("commune", "Phường Biên Hòa, Đồng Nai").getFirst()).isEqualTo("26068");
    }

    @Test
    void a_split_commune_is_possible_in_each_successor() {
        var split = Places.formerCodes().stream()
                .flatMap(code -> Places.formerly(code).stream())
                .filter(former -> former.successors().size() > 1)
                .findFirst()
                .orElseThrow();

        var read = read("commune-before", split.code());

        for (var successor : split.successors()) {
            assertThat(read.get(2)).contains("," + Integer.parseInt(successor.code()) + ",");
        }
    }

    @ParameterizedTest
    @CsvSource({"0912345678, 912345678", "+84 912 345 678, 912345678", "0169 123 4567, 391234567"})
    void a_telephone_is_its_number_of_today(String raw, String digits) {
        assertThat(read("phone", raw)).isEqualTo(List.of(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "0999999999", "11111111", "12345", "84111111111111111"})
    void a_number_written_to_fill_a_box_is_no_telephone(String raw) {
        assertThat(read("phone", raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Nam, 1", "nữ, 2", "NU, 2", "F, 2", "male, 1"})
    void sex_is_read_in_words_and_codes(String raw, String code) {
        assertThat(read("sex", raw)).isEqualTo(List.of(code));
    }

    private List<String> read(String kind, String raw) {
        var found = Objects.requireNonNull(profile.kinds().get(kind));
        return found.normalise(raw);
    }
}
