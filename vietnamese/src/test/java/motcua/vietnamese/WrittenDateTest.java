package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import motcua.vietnamese.WrittenDate.Day;
import motcua.vietnamese.WrittenDate.LunarDay;
import motcua.vietnamese.WrittenDate.Month;
import motcua.vietnamese.WrittenDate.NotStated;
import motcua.vietnamese.WrittenDate.Reason;
import motcua.vietnamese.WrittenDate.Unreadable;
import motcua.vietnamese.WrittenDate.Year;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1995-03-12",
                "12/03/1995",
                "12/3/1995",
                "12-03-1995",
                "12.03.1995",
                "12 - 03 - 1995",
                "12 / 03 / 1995",
                "12 03 1995",
                "12–03–1995",
                "1995/3/12",
                "1995. 3. 12",
                "12031995",
                "19950312",
                "12031995.0",
                "19950312.0",
                "'12/03/1995",
                "12/03/1995\u00a0",
                "\u00a012/03/1995",
                "12/03/1995 00:00",
                "12/3/1995 0:00:00",
                "12/03/1995 12:00:00 AM",
                "1995-03-12T00:00:00",
                "1995-03-12 00:00:00.000",
                "1995-03-12T00:00:00+07:00",
                "1995-03-11T17:00:00Z",
                "1995-03-11T17:00:00.000Z",
                "1995-03-12T00:00:00Z",
                "ngày 12 tháng 3 năm 1995",
                "Ngày 12 tháng 03 năm 1995",
                "ngay 12 thang 3 nam 1995",
                "12 tháng 3 năm 1995",
                "12 tháng 3, 1995",
                "NGÀY 12 THÁNG 3 NĂM 1995",
                "ngày\u00a012\u00a0tháng\u00a03\u00a0năm\u00a01995",
                "mùng 12 tháng 3 năm 1995",
                "Sinh ngày 12/03/1995",
                "ngày 12/3/1995",
                "１２/０３/１９９５",
                "1995-03-12 00:00:00+07",
                "1995-03-11 17:00:00+00",
                "1995-03-11 17:00:00 UTC",
                "19950312000000",
                "12-Mar-1995",
                "12-MAR-95",
                "12 March 1995",
                "March 12, 1995",
                "Mar 12 1995",
                "12 thg 3, 1995",
                "12-thg 3-1995",
                "12-Thg3-1995",
                "ngày 12 tháng Ba năm 1995",
                "12/03/1995.",
                "12⁄03⁄1995",
                "12/03/1995, 00:00"
            })
    void a_day_is_read_however_it_is_written(String raw) {
        var day = new Day(LocalDate.of(1995, 3, 12));

        assertThat(WrittenDate.read(raw, 1850, 2026)).isEqualTo(day);
        assertThat(WrittenDate.read(Normalizer.normalize(raw, Normalizer.Form.NFD), 1850, 2026))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngày 5 tháng 5/1990 | 1990-05-05",
                "5- tháng 3 năm 1990 | 1990-03-05",
                "5. tháng 3 năm 1990 | 1990-03-05",
                "ngày 5 tháng 3. năm 1990 | 1990-03-05",
                "ngày 5, tháng 3, năm 1990 | 1990-03-05",
                "5 / tháng 3 / 1990 | 1990-03-05",
                "mùng ba tháng 3 năm 1990 | 1990-03-03",
                "Mồng Một tháng Giêng năm 1990 | ''",
                "ngày tư tháng 5 năm 1990 | 1990-05-04",
                "ba tháng tư năm 1990 | 1990-04-03",
                "ngày năm tháng năm năm 1990 | 1990-05-05",
                "ngày mười tháng mười năm 1990 | 1990-10-10",
                "ngày mười lăm tháng mười hai năm 1990 | 1990-12-15",
                "Ngày Hai mươi mốt tháng Mười một, 1990 | 1990-11-21",
                "ngày hăm tư tháng 8 năm 1990 | 1990-08-24",
                "ngày ba mươi mốt tháng 5 năm 1990 | 1990-05-31",
                "ngay muoi hai thang sau nam 1990 | 1990-06-12",
                "ngay hai muoi thang nam nam 1990 | 1990-05-20"
            })
    void days_and_months_in_words_are_read_and_never_left_out(String raw, String iso) {
        assertThat(WrittenDate.read(raw).iso().orElse("")).isEqualTo(iso);
        assertThat(WrittenDate.read(Normalizer.normalize(raw, Normalizer.Form.NFD))
                        .iso()
                        .orElse(""))
                .isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1a tháng 2 năm 1990",
                "12 tháng 3a năm 1990",
                "5) tháng 3 năm 1990",
                "1² tháng 3 năm 1990",
                "½ tháng 3 năm 1990",
                "Ⅴ tháng 3 năm 1990",
                "٣ tháng ٣ năm 1990",
                "x tháng y năm 1990",
                "nửa tháng 3 năm 1990",
                "ngày rằm tháng 7 năm 1990",
                "ngày 5 tháng năm 1990",
                "ngày 12 tháng 31990",
                "ba mươi hai tháng 3 năm 1990",
                "ngày - 3 tháng 3 năm 1990"
            })
    void what_is_no_number_is_refused_with_the_whole_date(String raw) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Unreadable(Reason.NO_DATE));
    }

    /** Numbers alone may have the month first; where words say which is the month, they are believed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 5 tháng 13 năm 1990",
                "ngày 3 tháng 25 năm 1990",
                "3 thg 31 1990",
                "mùng ba tháng 30 năm 1990",
                "ngày 31 tháng 4 năm 1990"
            })
    void a_month_that_there_is_not_is_no_day(String raw) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Unreadable(Reason.NO_SUCH_DAY));
    }

    /** Whatever stands for day and month, and between them: a value, and never a failure. */
    @Test
    void each_short_writing_before_and_behind_the_month_has_an_answer() {
        var letters = "0159axy²½Ⅴ٣.,-/)(?*_… 'ăđ\u0301|";
        for (var one : letters.split("", -1)) {
            for (var two : letters.split("", -1)) {
                for (var text : new String[] {
                    one + two + " tháng 3 năm 1990",
                    "12 tháng " + one + two + " năm 1990",
                    one + two + "/03/1990",
                    "12/" + one + two + "/1990",
                    "12/03/19" + one + two
                }) {
                    assertThat(WrittenDate.read(text, 1850, 2026)).as(text).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"03/25/1984, 1984-03-25", "25031984, 1984-03-25", "20031995, 1995-03-20", "20121912, 1912-12-20"})
    void where_one_order_only_gives_a_date_it_is_taken(String raw, LocalDate date) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Day(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1984",
                "1984.0",
                "00/00/1984",
                "--/--/1984",
                "??/??/1984",
                "năm 1984",
                "sinh năm 1984",
                "ngày .. tháng .. năm 1984",
                "ngày ..... tháng ..... năm 1984",
                "ngày … tháng … năm 1984",
                "xx tháng xx năm 1984",
                "1984-00-00",
                "khoảng 1984",
                "sinh khoảng năm 1984",
                "1984?"
            })
    void a_year_alone_stays_a_year(String raw) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Year(1984));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tháng ba năm 1984",
                "thang 3-1984",
                "ngày .. tháng 3 năm 1984",
                "03/1984",
                "3-1984",
                "1984-03",
                "tháng 3 năm 1984",
                "00/03/1984",
                "tháng 3/1984",
                "??/03/1984"
            })
    void a_month_alone_stays_a_month(String raw) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Month(YearMonth.of(1984, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "31/04/1984, NO_SUCH_DAY",
        "1984-13-41, NO_SUCH_DAY",
        "1990-13-05, NO_SUCH_DAY",
        "1990/13/05, NO_SUCH_DAY",
        "2026-13-5, NO_SUCH_DAY",
        "1990.31.12, NO_SUCH_DAY",
        "1990-05-05 25:61, NO_DATE",
        "5/5/1990 10:75, NO_DATE",
        "31/02/1984, NO_SUCH_DAY",
        "41031984, NO_SUCH_DAY",
        "12/00/1984, NO_SUCH_DAY",
        "0001-01-01, FAR_YEAR",
        "12/03/2951, FAR_YEAR",
        "12/3/95, WHICH_CENTURY",
        "yesterday, NO_DATE",
        "2031995, NO_DATE",
        "34770, NO_DATE",
        "12, NO_DATE"
    })
    void what_is_no_day_is_not_guessed(String raw, Reason reason) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new Unreadable(reason));
    }

    @Test
    void two_digits_are_a_year_where_one_century_only_can_be_meant() {
        assertThat(WrittenDate.read("12/3/95", 1850, 2026)).isEqualTo(new Day(LocalDate.of(1995, 3, 12)));
        assertThat(WrittenDate.read("18/09/44", 1850, 2026)).isEqualTo(new Day(LocalDate.of(1944, 9, 18)));
        assertThat(WrittenDate.read("12/3/15", 1850, 2026)).isEqualTo(new Unreadable(Reason.WHICH_CENTURY));
        assertThat(WrittenDate.read("12/3/26", 1850, 2026)).isEqualTo(new Unreadable(Reason.WHICH_CENTURY));
        assertThat(WrittenDate.read("12/3/27", 1976, 2031)).isEqualTo(new Day(LocalDate.of(2027, 3, 12)));
        assertThat(WrittenDate.read("12/3/95", 1976, 2031)).isEqualTo(new Day(LocalDate.of(1995, 3, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1737-07-13", "13/07/1737", "13071737", "17370713", "13.7.1737", "ngày 13 tháng 7 năm 1737"})
    void a_register_of_the_dead_says_how_far_back_it_goes(String raw) {
        assertThat(WrittenDate.read(raw, 1000, 2030)).isEqualTo(new Day(LocalDate.of(1737, 7, 13)));
        assertThat(WrittenDate.read(raw)).isEqualTo(new Unreadable(Reason.FAR_YEAR));
    }

    @Test
    void the_second_lunar_month_may_have_thirty_days() {
        assertThat(WrittenDate.read("30/02/1984")).isEqualTo(new LunarDay(1984, 2, 30));
        assertThat(WrittenDate.read("29/02/1985")).isEqualTo(new LunarDay(1985, 2, 29));
        assertThat(WrittenDate.read("29/02/1984")).isEqualTo(new Day(LocalDate.of(1984, 2, 29)));
    }

    @Test
    void what_is_said_to_be_of_the_moon_is_no_day_of_the_sun() {
        assertThat(WrittenDate.read("12/03/1995 (âm lịch)")).isEqualTo(new LunarDay(1995, 3, 12));
        assertThat(WrittenDate.read("12/3/1995 ÂL")).isEqualTo(new LunarDay(1995, 3, 12));
        assertThat(WrittenDate.read("mùng ba tháng ba năm 1995 (âm lịch)")).isEqualTo(new LunarDay(1995, 3, 3));
        assertThat(WrittenDate.read("31/3/1995 (âm lịch)")).isEqualTo(new Unreadable(Reason.NO_SUCH_DAY));
        assertThat(WrittenDate.read("03/1995 (âm lịch)")).isEqualTo(new Unreadable(Reason.NO_SUCH_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-00", "00/01/1900", "0/1/1900", "0/1/1900 0:00", "1900-01-00 00:00:00"})
    void the_day_zero_of_a_spreadsheet_states_nothing(String raw) {
        assertThat(WrittenDate.read(raw)).isEqualTo(new NotStated());
    }

    @Test
    void an_empty_box_states_nothing() {
        assertThat(WrittenDate.read("\u00a0 ")).isEqualTo(new NotStated());
    }
}
