package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.vietnamese.Phone.Kind;
import motcua.vietnamese.Phone.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "(0912) 345 678",
                "+84912345678",
                "+84 (0) 912 345 678",
                "+84(0)912345678",
                "(+84) 912 345 678",
                "(+84)(0)912 345 678",
                "+84 0912 345 678",
                "0084912345678",
                "0084 (0) 912345678",
                "84 912 345 678",
                "84912345678",
                "912345678",
                "912345678.0",
                "84912345678.0",
                "'0912345678",
                "0912\u00a0345\u00a0678",
                "０９１２３４５６７８",
                "ĐT: 0912 345 678",
                "SĐT 0912345678",
                "Tel. +84 912 345 678",
                "Zalo: 0912 345 678",
                "0912 345 678 (Zalo)",
                "0912345678 (có Zalo)",
                "0912345678 - Zalo",
                "0912345678 Zalo, Viber",
                "0912.345.678 (di động)",
                "0912,345,678",
                "0912_345_678",
                "0912·345·678"
            })
    void a_mobile_number_is_read_however_it_is_written(String raw) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known("0912345678", Kind.MOBILE));
    }

    @ParameterizedTest
    @CsvSource({
        "0162 123 4567, 0321234567",
        "01691234567, 0391234567",
        "+84 120 123 4567, 0701234567",
        "0199.123.4567, 0591234567",
        "84 1234567890, 0834567890"
    })
    void mobile_numbers_of_eleven_digits_are_those_of_since_2018(String raw, String digits) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known(digits, Kind.MOBILE));
    }

    @ParameterizedTest
    @CsvSource({
        "024 3825 1234, 02438251234",
        "(028) 38 29 12 34, 02838291234",
        "(84-24) 3825 1234, 02438251234",
        "+84 234 3822 222, 02343822222",
    })
    void a_landline_has_its_area_code(String raw, String digits) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known(digits, Kind.LANDLINE));
    }

    @ParameterizedTest
    @CsvSource({
        "054 3822222, 02343822222",
        "(054) 3822 222, 02343822222",
        "+84 54 3822222, 02343822222",
        "0511 3821 234, 02363821234",
        "04 3825 1234, 02438251234",
        "031 3842 123, 02253842123",
        "0240 3854 321, 02043854321",
        "0321 3862 345, 02213862345",
        "072 3826 123, 02723826123",
        "025 3812 345, 02053812345"
    })
    void a_landline_of_before_2017_has_its_area_code_of_today(String raw, String digits) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known(digits, Kind.LANDLINE));
        assertThat(Phone.read(digits)).isEqualTo(new Phone.Known(digits, Kind.LANDLINE));
    }

    /** 038 was Nghệ An and begins mobile numbers today; 0263 is Lâm Đồng with a digit missing, not Cao Bằng of then. */
    @Test
    void what_may_be_a_number_of_today_is_not_read_as_one_of_before() {
        assertThat(Phone.read("038 3852 123")).isEqualTo(new Phone.Known("0383852123", Kind.MOBILE));
        assertThat(Phone.read("0263 382 512")).isEqualTo(new Phone.Unreadable(Reason.TOO_SHORT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0912 345 678 (máy lẻ 12) | 0912345678 | EXTENSION | máy lẻ 12",
                "0912345678 ext. 5 | 0912345678 | EXTENSION | ext. 5",
                "0912345678 máy lẻ 12 | 0912345678 | EXTENSION | máy lẻ 12",
                "0912345678 nhánh 5 | 0912345678 | EXTENSION | nhánh 5",
                "0234.3822222 máy lẻ 101 | 02343822222 | EXTENSION | máy lẻ 101",
                "02343822222#5 | 02343822222 | EXTENSION | #5",
                "0234 3822222 x12 | 02343822222 | EXTENSION | x12",
                "0234 3822222 (12) | 02343822222 | EXTENSION | 12",
                "(0234) 3822222 (101) | 02343822222 | EXTENSION | 101",
                "0912345678 (Hà, con gái) | 0912345678 | REMARK | Hà, con gái",
                "0912 345 678 - chị Hà | 0912345678 | REMARK | chị Hà",
                "Chị Hà: 0912.345.678 | 0912345678 | REMARK | Chị Hà",
                "gọi cho con +84 912 345 678 | 0912345678 | REMARK | gọi cho con",
                "0912345678 sau 5 giờ chiều | 0912345678 | REMARK | sau 5 giờ chiều",
                "0912345678 / 0987654321 | 0912345678 | SECOND_NUMBER | 0987654321",
                "0912345678 0987654321 | 0912345678 | SECOND_NUMBER | 0987654321",
                "0912 345 678 - 0987 654 321 | 0912345678 | SECOND_NUMBER | 0987 654 321",
                "0912345678; 0987654321 | 0912345678 | SECOND_NUMBER | 0987654321",
                "0912345678 hoặc 0987654321 | 0912345678 | SECOND_NUMBER | hoặc 0987654321",
                "0234 3822222 - 3823333 | 02343822222 | SECOND_NUMBER | 3823333",
                "0234 3822222/23 | 02343822222 | SECOND_NUMBER | 23",
                "0912345678 (Hà), 0987654321 (Nam) | 0912345678 | SECOND_NUMBER | Hà), 0987654321 (Nam"
            })
    void what_stands_beside_a_number_is_told_and_never_dropped(
            String raw, String digits, Phone.Rest kind, String rest) {
        assertThat(Phone.read(raw)).isInstanceOfSatisfying(Phone.WithRest.class, read -> {
            assertThat(read.number().digits()).isEqualTo(digits);
            assertThat(read.kind()).isEqualTo(kind);
            assertThat(read.rest().replaceAll("^[(]|[)]$", "")).isEqualTo(rest.replaceAll("^[(]|[)]$", ""));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678;", "0912345678 :", "(0912345678)", "0912345678 !", "0912345678 –"})
    void what_says_nothing_is_no_rest(String raw) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known("0912345678", Kind.MOBILE));
    }

    @ParameterizedTest
    @CsvSource({"1800 1234, 18001234", "1900 6789, 19006789", "1900.636.789, 1900636789"})
    void numbers_of_services_are_told_apart(String raw, String digits) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Known(digits, Kind.SERVICE));
    }

    @ParameterizedTest
    @CsvSource({
        "không có, NO_NUMBER",
        "0912 34S 678, NO_NUMBER",
        "0912345678a, NO_NUMBER",
        "0912345678 9, TOO_LONG",
        "Hà (con gái), NO_NUMBER",
        "9123456 chị Hà, NO_NUMBER",
        "-, NO_NUMBER",
        "+1 650 555 1234, FOREIGN",
        "0033 1 42 68 53 00, FOREIGN",
        "+7 495 123 45 67, FOREIGN",
        "+82 10 1234 5678, FOREIGN",
        "+856 20 5512 3456, FOREIGN",
        "+855 12 345 678, FOREIGN",
        "+886 912 345 678, FOREIGN",
        "+420 601 123 456, FOREIGN",
        "+239 981 2345, FOREIGN",
        "+999 123 456 789, UNKNOWN_PREFIX",
        "+101 234 567 8901, UNKNOWN_PREFIX",
        "+1 150 555 1234, UNKNOWN_PREFIX",
        "+1 650 555 123, UNKNOWN_PREFIX",
        "+210 123 456 789, UNKNOWN_PREFIX",
        "+384 123 456 789, UNKNOWN_PREFIX",
        "00 999 123 456 789, UNKNOWN_PREFIX",
        "+83 123 456 789, UNKNOWN_PREFIX",
        "+82 10 1234 5678 9012 345, TOO_LONG",
        "091234567, TOO_SHORT",
        "12345, TOO_SHORT",
        "024 3825 123, TOO_SHORT",
        "0912 345 6789, TOO_LONG",
        "0112345678, UNKNOWN_PREFIX",
        "0412345678, UNKNOWN_PREFIX",
        "02176543210, UNKNOWN_PREFIX",
        "0000000000, FILLER",
        "0999999999, FILLER",
        "1111111111, FILLER"
    })
    void what_is_no_number_of_the_country_is_refused_with_the_reason(String raw, Reason reason) {
        assertThat(Phone.read(raw)).isEqualTo(new Phone.Unreadable(reason));
    }

    @Test
    void an_empty_box_states_nothing() {
        assertThat(Phone.read(" \u00a0 ")).isEqualTo(new Phone.NotStated());
    }

    @Test
    void what_was_read_is_read_as_itself() {
        for (var raw : new String[] {"+84 (0) 912 345 678", "0169 123 4567", "(028) 38 29 12 34", "1900 6789"}) {
            var once = (Phone.Known) Phone.read(raw);
            assertThat(Phone.read(once.digits())).isEqualTo(once);
        }
    }
}
