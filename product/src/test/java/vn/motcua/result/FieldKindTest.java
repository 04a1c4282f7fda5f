package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldKindTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | bất kỳ điều gì",
                "TEXT | 12",
                "NAME | H'Hen Niê",
                "NAME | Tôn Nữ Thị Ninh-Phạm",
                "WORDS | Kinh",
                "WORDS | Cơ Tu (Ca Tu)",
                "WORDS | Việt Nam, Hoa Kỳ",
                "WORDS | Xơ-đăng",
                "NAME | Иван Petrov",
                "DATE | 14/02/1965",
                "DATE | 15/11/2026 (ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi sáu)",
                "DATE | ngày 14 tháng 2 năm 1965",
                "DATE | 20/11/2026",
                "EFFECTIVE_DAY | 20/12/2026",
                "EFFECTIVE_DAY | 01/01/2076 (ngày một tháng một năm hai nghìn không trăm bảy mươi sáu)",
                "EFFECTIVE_DAY | 01/07/2025",
                "PARTIAL_DATE | 14/02/1965",
                "PARTIAL_DATE | 03/1950",
                "PARTIAL_DATE | 1997",
                "SEX | Nam",
                "SEX | Nữ",
                "PERSONAL_NUMBER | 046065002205",
                "PERSONAL_NUMBER | 046 065 002 205",
                "PHONE | 0912345678",
                "PHONE | +14155550123",
                "PHONE | 0234 3822 222 máy lẻ 101",
                "AMOUNT | 50.000.000 đ",
                "AMOUNT | 50000000",
                "AMOUNT | 50 000 000",
                "AMOUNT | 50.000.000 đồng (năm mươi triệu đồng)"
            })
    void what_belongs_in_a_field_is_taken(FieldKind kind, String value) {
        assertThat(kind.problem(value, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500000 | 500.000",
                "50 000 000 | 50.000.000",
                "50,000,000 đ | 50.000.000 đ",
                "50.000.000 đồng (năm mươi triệu đồng) | 50.000.000 đồng (năm mươi triệu đồng)",
                "500000(năm trăm nghìn) | 500.000(năm trăm nghìn)",
                "999 | 999",
                "50,000.000 | 50,000.000",
                "theo quy định | theo quy định"
            })
    void money_is_printed_with_its_points_however_it_was_typed(String typed, String written) {
        assertThat(FieldKind.AMOUNT.written(typed)).isEqualTo(written);
        assertThat(FieldKind.TEXT.written(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | Nguуễn Văn An | U+0443",
                "TEXT | @@@ | bằng chữ hoặc số",
                "TEXT | … | bằng chữ hoặc số",
                "TEXT | - | bằng chữ hoặc số",
                "TEXT | 0 | bằng chữ hoặc số",
                "TEXT | -1 | bằng chữ hoặc số",
                "TEXT | phường Thuận Нóa | U+041D",
                "WORDS | Kіnh | U+0456",
                "NAME | 12/2026 | chỉ gồm chữ cái",
                "NAME | 5 | chỉ gồm chữ cái",
                "NAME | @@@ | chỉ gồm chữ cái",
                "NAME | <b>x</b> | chỉ gồm chữ cái",
                "NAME | - | chỉ gồm chữ cái",
                "NAME | An2 | chỉ gồm chữ cái",
                "NAME | … | chỉ gồm chữ cái",
                "NAME | x | chỉ gồm chữ cái",
                "WORDS | 01 | bằng chữ",
                "WORDS | VN1 | bằng chữ",
                "WORDS | - | bằng chữ",
                "DATE | 31/02/2050 | ngày có thật",
                "DATE | abc | ngày có thật",
                "DATE | 29/02/2023 | ngày có thật",
                "DATE | 21/11/2026 | sau hôm nay",
                "DATE | 1997 | đủ ngày, tháng, năm",
                "EFFECTIVE_DAY | 31/12/9999 | trong vòng 100 năm",
                "EFFECTIVE_DAY | 12/2026 | ngày có thật",
                "PARTIAL_DATE | 31/02/2050 | ngày có thật",
                "PARTIAL_DATE | 13/1990 | ngày có thật",
                "PARTIAL_DATE | 2027 | sau hôm nay",
                "SEX | X | Nam hoặc Nữ",
                "SEX | MALE | Nam hoặc Nữ",
                "PERSONAL_NUMBER | abc | 12 chữ số",
                "PERSONAL_NUMBER | 000000000000 | 12 chữ số",
                "PERSONAL_NUMBER | 999190030005 | 12 chữ số",
                "PERSONAL_NUMBER | 46065002205 | 12 chữ số",
                "PERSONAL_NUMBER | 046227002205 | 12 chữ số",
                "PHONE | abc | điện thoại",
                "PHONE | 0912345678 (chị Hà) | một số điện thoại",
                "AMOUNT | nhiều | số tiền",
                "AMOUNT | 50,000.000 | số tiền",
                "AMOUNT | 50.000,50 | số tiền",
                "AMOUNT | 50.000 000 đ | số tiền",
                "AMOUNT | 1..6 | số tiền",
                "AMOUNT | 1000000000000000000000 | số tiền",
                "DATE | 20/11/2026 (ngày (hai mươi) | ngày có thật"
            })
    void what_does_not_is_refused_with_the_reason(FieldKind kind, String value, String why) {
        assertThat(kind.problem(value, TODAY))
                .hasValueSatisfying(said -> assertThat(said.vietnamese()).contains(why));
    }

    /** They are judged, and kept as they are printed, before their length is asked. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "1", ".111", ",111", " 111", "(", "((", ")("})
    void a_value_without_end_is_judged_at_once(String part) {
        var value = "1" + part.repeat(50_000 / part.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(FieldKind.AMOUNT.written(value)).isEqualTo(value);
            assertThat(FieldKind.AMOUNT.problem(value, TODAY)).isPresent();
            assertThat(FieldKind.DATE.problem(value, TODAY)).isPresent();
            assertThat(FieldKind.EFFECTIVE_DAY.problem(value, TODAY)).isPresent();
        });
    }

    @Test
    void a_name_is_no_longer_than_a_form_takes() {
        assertThat(FieldKind.NAME.problem("x".repeat(150), TODAY)).isPresent();
        assertThat(FieldKind.NAME.problem("Nguyễn " + "x".repeat(93), TODAY)).isEmpty();
    }
}
