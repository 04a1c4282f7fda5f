package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpotTest {
    static Stream<Spot> all() {
        return Stream.of(
                Spot.FORM, Spot.page(3), Spot.group(1, 4), Spot.field(0, 12), Spot.row(1, 2, 0), Spot.check(7));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_an_address_says_is_read_again(Spot spot) {
        assertThat(Spot.of(spot.word())).isEqualTo(spot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "x-1", "t-9999", "h-1-a", "../t-1", "k--1"})
    void what_is_no_spot_is_the_whole_form(String word) {
        assertThat(Spot.of(word)).isEqualTo(Spot.FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/1/fields/4/rows/2, d-1-4-2",
        "/pages/1/fields/4/options/2, h-1-4",
        "/pages/1/title, t-1",
        "/checks/3/text, k-3",
        "/title, ''",
        "'', ''"
    })
    void a_place_in_the_file_leads_to_the_nearest_thing_around_it(String pointer, String word) {
        assertThat(Spot.at(pointer).word()).isEqualTo(word);
    }

    @Test
    void a_thing_that_is_not_there_is_not_there() {
        var form = AForm.small();
        assertThat(form.has(Spot.field(1, 3))).isTrue();
        assertThat(form.has(Spot.field(1, 4))).isFalse();
        assertThat(form.has(Spot.row(1, 3, 0))).isTrue();
        assertThat(form.has(Spot.group(1, 1))).isTrue();
        assertThat(form.has(Spot.group(1, 2))).isFalse();
        assertThat(form.has(Spot.check(0))).isTrue();
    }
}
