package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreasTest {
    private final Areas areas = new Areas(() -> Desk.TWO_PROVINCES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội | Số 5 ngõ 12",
                "Số 5 ngõ 12, phường Ba Đình, thành phố Hà Nội | Số 5 ngõ 12",
                "Số 5, ngõ 12, Ba Đình, TP Hà Nội | Số 5, ngõ 12",
                "Số 5 ngõ 12, Phường Ba Đình | Số 5 ngõ 12",
                "Số 5 ngõ 12 | Số 5 ngõ 12",
                "Số 5 ngõ 12, Phường Khác, Thành phố Hà Nội | Số 5 ngõ 12, Phường Khác"
            })
    void the_street_is_what_stands_before_the_commune_and_the_province(String written, String street) {
        assertThat(areas.placeOf("00004", written).orElseThrow().path("street").asString())
                .isEqualTo(street);
    }
}
