package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.vietnamese.PersonalNumber.Nine;
import motcua.vietnamese.PersonalNumber.NotStated;
import motcua.vietnamese.PersonalNumber.Reason;
import motcua.vietnamese.PersonalNumber.Twelve;
import motcua.vietnamese.PersonalNumber.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "046095012345",
                " 046095012345 ",
                "046 095 012 345",
                "046.095.012345",
                "046-095-012345",
                "046–095–012–345",
                "046—095—012345",
                "046−095−012345",
                "\u00a0046095012345\u00a0",
                "046\u00a0095\u00a0012345",
                "０４６０９５０１２３４５",
                "'046095012345",
                "\u2019046095012345",
                "=\"046095012345\"",
                "CCCD: 046095012345",
                "số 046095012345",
                "046095012345.0",
                "46095012345",
                "46095012345.0",
                "46095012345.00",
                "46095012345.",
                "46095012345,0",
                "'46095012345",
                "46,095,012,345",
                "46.095.012.345",
                "46.095.012.345,00",
                "4.6095012345E10",
                "4.6095012345E+10",
                "4,6095012345e+10",
                "4.60950123450E10"
            })
    void what_a_spreadsheet_did_is_undone(String raw) {
        assertThat(PersonalNumber.read(raw)).isEqualTo(new Twelve("046095012345"));
    }

    @ParameterizedTest
    @CsvSource({
        "1084012345, 001084012345",
        "1084012345.0, 001084012345",
        "1.084012345E9, 001084012345",
        "001 084 012345, 001084012345",
        "079.301.000001, 079301000001"
    })
    void two_zeros_in_front_come_back_too(String raw, String digits) {
        assertThat(PersonalNumber.read(raw)).isEqualTo(new Twelve(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "4.6095E+10, ROUNDED",
        "4.61E10, ROUNDED",
        "4.609501234E10, ROUNDED",
        "46095012345.5, NO_NUMBER",
        "4.60950123451E10, NO_NUMBER",
        "1.2E15, LENGTH",
        "3609501234, LENGTH",
        "47095012345, LENGTH",
        "99095012345.0, LENGTH",
        "0460950123456, LENGTH",
        "12345, LENGTH",
        "046 095 0123, LENGTH",
        "046095012345 / 191234567, NO_NUMBER",
        "04609501234X, NO_NUMBER",
        "chưa có, NO_NUMBER",
        "000000000000, ZERO",
        "0.0, LENGTH"
    })
    void where_digits_are_not_certain_there_is_no_number(String raw, Reason reason) {
        assertThat(PersonalNumber.read(raw)).isEqualTo(new Unreadable(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "191234567, 191234567",
        "191 234 567, 191234567",
        "CMND 191234567, 191234567",
        "191234567.0, 191234567",
        "12345678.0, 012345678",
        "1.2345678E7, 012345678"
    })
    void the_old_card_has_nine_digits(String raw, String digits) {
        assertThat(PersonalNumber.read(raw)).isEqualTo(new Nine(digits));
    }

    /** Two persons: whose quantity it was must never be read as the other's. */
    @Test
    void a_decimal_zero_is_never_a_digit_of_another_person() {
        assertThat(PersonalNumber.read("46095012345.0")).isNotEqualTo(PersonalNumber.read("460950123450"));
    }

    @Test
    void the_number_tells_province_year_and_sex() {
        var man = new Twelve("001084012345");
        var woman = new Twelve("079305000001");

        assertThat(man.birthYear()).isEqualTo(1984);
        assertThat(man.isMale()).isTrue();
        assertThat(woman.birthYear()).isEqualTo(2005);
        assertThat(woman.isMale()).isFalse();
        assertThat(woman.province()).isEqualTo("79");
        assertThat(woman.hasProvince()).isTrue();
        assertThat(new Twelve("460950123450").hasProvince()).isFalse();
        assertThat(new Twelve("003084012345").hasProvince()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "001084012345, true",
        "096084012345, true",
        "101084012345, true",
        "319190030005, true",
        "000084012345, false",
        "003084012345, false",
        "097084012345, false",
        "100084012345, false",
        "999190030005, false",
        "460950123450, false"
    })
    void a_number_begins_with_a_province_or_a_country(String digits, boolean isPlace) {
        assertThat(new Twelve(digits).hasPlace()).isEqualTo(isPlace);
    }

    @Test
    void an_empty_box_states_nothing() {
        assertThat(PersonalNumber.read(" \u00a0")).isEqualTo(new NotStated());
    }
}
