package vn.motcua.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.Duty;
import vn.motcua.shared.Vnd;

/** What is typed from the notice of the tax office is billed to the đồng, or asked for again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2500000|2500000",
                "2.500.000|2500000",
                "2.500.000 đ|2500000",
                "2 500 000 đồng|2500000",
                "2.500.000,00|2500000",
                "150.000.000.000|150000000000"
            })
    void an_amount_is_read_as_people_write_it(String typed, long amount) {
        assertThat(typed(typed).duty()).extracting(Duty::amount).isEqualTo(new Vnd(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.000,50", "16000.5", "1,5", "1..6", "0", "0,00", "-5", "", "x", "5 triệu rưỡi", "1000000000000"
            })
    void what_is_no_whole_amount_is_asked_for_again(String typed) {
        assertThat(typed(typed).wrong()).extracting(DutyEntry.Wrong::field).containsExactly(DutyEntry.Field.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000000000 | ui.amount.TOO_MUCH",
                "1.000.000.000.000 đ | ui.amount.TOO_MUCH",
                "1,5 | ui.amount.NOT_WHOLE",
                "-5 | ui.amount.BELOW_ZERO",
                "x | ui.amount.NO_NUMBER",
                "0 | handling.duty.wrong.AMOUNT"
            })
    void what_is_wrong_with_an_amount_is_said(String typed, String text) {
        assertThat(typed(typed).wrong()).extracting(DutyEntry.Wrong::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/1999 | handling.duty.wrong.DAY_LONG_AGO",
                "1950-01-01 | handling.duty.wrong.DAY_LONG_AGO",
                "02/12/2026 | handling.duty.wrong.DAY_TO_COME",
                "31/11/2025 | handling.duty.wrong.DAY"
            })
    void what_is_wrong_with_a_day_is_said(String typed, String text) {
        assertThat(typed(typed, "1000").wrong())
                .extracting(DutyEntry.Wrong::text)
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "19/11/2026", "19-11-2026", "ngày 19 tháng 11 năm 2026"})
    void the_day_of_the_notice_is_read_however_it_is_written(String typed) {
        assertThat(typed(typed, "1000").duty()).extracting(Duty::day).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11/2026", "02/12/2026", "31/11/2025", "1999-12-31", "hôm qua"})
    void a_day_that_is_none_or_has_not_come_is_asked_for_again(String typed) {
        assertThat(typed(typed, "1000").wrong())
                .extracting(DutyEntry.Wrong::field)
                .containsExactly(DutyEntry.Field.DAY);
    }

    private static DutyEntry.Judged typed(String amount) {
        return typed("2026-11-20", amount);
    }

    private static DutyEntry.Judged typed(String day, String amount) {
        return new DutyEntry("Thuế cơ sở 1", "TB 12", day, amount, "12/TB").judge(TODAY);
    }
}
