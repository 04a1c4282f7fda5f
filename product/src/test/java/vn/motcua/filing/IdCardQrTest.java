package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdCardQrTest {
    private static final String CARD =
            "001095012345|123456789|Nguyễn Văn A|15081995|Nam|Số 1 Lê Lợi, Phường Thuận Hoá, Thành phố Huế|01012022";

    @Test
    void a_card_is_read_whole() {
        assertThat(IdCardQr.read(CARD))
                .isEqualTo(new IdCardQr.Reading.Read(new IdCardQr(
                        "001095012345",
                        "123456789",
                        "Nguyễn Văn A",
                        "1995-08-15",
                        "MALE",
                        "Số 1 Lê Lợi, Phường Thuận Hoá, Thành phố Huế",
                        LocalDate.of(2022, 1, 1))));
    }

    @Test
    void further_fields_line_ends_and_decomposed_letters_do_no_harm() {
        var decomposed = java.text.Normalizer.normalize(CARD, java.text.Normalizer.Form.NFD);
        assertThat(IdCardQr.read(decomposed + "||x|y\r\n")).isEqualTo(IdCardQr.read(CARD));
    }

    @Test
    void a_card_without_old_number_and_with_the_year_of_birth_alone_is_read() {
        var reading = IdCardQr.read("046150000001||Lê Thị B|00001950|Nữ|Xã A Lưới 1, Huế|");
        assertThat(reading)
                .isEqualTo(new IdCardQr.Reading.Read(
                        new IdCardQr("046150000001", "", "Lê Thị B", "1950", "FEMALE", "Xã A Lưới 1, Huế", null)));
    }

    @ParameterizedTest
    @CsvSource({"00001945,1945", "00031945,1945-03", "1945,1945", "03/1945,1945-03", "12/03/1945,1945-03-12"})
    void a_birth_date_is_read_as_far_as_the_card_says_it(String written, String born) {
        assertThat(IdCardQr.read("046145000731||Tạ Thị Sáu|" + written + "|Nữ|Huế|20082021"))
                .isInstanceOfSatisfying(
                        IdCardQr.Reading.Read.class,
                        read -> assertThat(read.card().known()).containsEntry("eid.birthDate", born));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';[EMPTY]",
                "001095012345;[TOO_FEW_FIELDS]",
                "https://example.vn/a|b;[TOO_FEW_FIELDS]",
                "12345||Nguyễn Văn A|15081995|Nam|Huế|01012022;[NUMBER]",
                "001095012345||  |31021995|Nam|Huế|01012022;'[NAME, BIRTH_DATE]'",
                "001095012345||Nguyễn Văn A|15081995|Nam|12|14 Lê Lợi, Phường Thuận Hoá, Huế|01012022;[ORDER]",
                "001095012345||Nguyễn Văn A|15081995|12 Lê Lợi, Thuận Hoá, Huế|Nam|01012022;[ORDER]",
                "001095012345||Nguyễn Văn A|15081995|Nam|01012022|12 Lê Lợi, Thuận Hoá, Huế;[ORDER]",
            })
    void what_is_wrong_is_said_all_at_once(String scanned, String problems) {
        assertThat(IdCardQr.read(scanned))
                .isInstanceOfSatisfying(
                        IdCardQr.Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems()).hasToString(problems));
    }
}
