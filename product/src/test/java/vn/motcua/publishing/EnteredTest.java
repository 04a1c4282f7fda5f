package vn.motcua.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnteredTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "01/12/2026",
                "1/12/2026",
                "1-12-2026",
                "1.12.2026",
                "01/12/26",
                "1 tháng 12, 2026",
                "ngày 1 tháng 12 năm 2026",
                "mùng một tháng mười hai năm 2026"
            })
    void the_first_day_is_read_however_it_is_written(String typed) {
        var entered = new Entered();
        assertThat(entered.firstDay(typed, TODAY)).isEqualTo(LocalDate.of(2026, 12, 1));
        entered.judge();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Chọn ngày",
                "31/04/2027 | Không có ngày '31/04/2027'",
                "ngày mai | Không đọc được ngày 'ngày mai'",
                "12/2026 | Ghi đủ ngày, tháng, năm",
                "2027 | Ghi đủ ngày, tháng, năm",
                "29/11/2026 | đã qua",
                "1/12/95 | đã qua",
                "1/12/2032 | xa quá",
                "1/12/9999 | không thể đúng",
                "1/12/1026 | không thể đúng"
            })
    void what_is_wrong_with_a_day_is_said(String typed, String said) {
        var entered = new Entered();
        entered.firstDay(typed, TODAY);
        assertThatThrownBy(entered::judge)
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.pointer()).isEqualTo("from");
                                    assertThat(finding.message()).contains(said);
                                }));
    }
}
