package vn.motcua.queue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From which day on a queue's settings hold, as its head types it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsFormTest {
    /** Kept once, such a day made all settings of the counter unreadable. */
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "", "mai"})
    void a_day_that_nothing_can_keep_is_none(String typed) {
        assertThat(new TermsForm(Map.of("from", typed)).from()).isNull();
    }

    @Test
    void a_day_is_read_as_the_field_sends_it_and_as_people_write_it() {
        assertThat(new TermsForm(Map.of("from", "2026-12-01")).from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new TermsForm(Map.of("from", "1/12/2026")).from()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void every_row_is_read_and_empty_ones_between_them_are_closed_up() {
        var values = new HashMap<String, String>();
        for (int i = 0; i < 99; i++) {
            values.put("window-key-" + 2 * i, String.valueOf(i + 1));
        }
        values.put("window-name-5", " ");
        values.put("window-key-12345", "9");
        values.put("line-key-40", "a");
        var form = new TermsForm(values).closed();
        assertThat(form.terms().windows()).hasSize(99);
        assertThat(form.value("window-key-98")).isEqualTo("99");
        assertThat(form.terms().lines()).extracting(line -> line.key()).containsExactly("A");
        assertThat(form.rows("window")).isEqualTo(101);
        assertThat(form.rows("priority")).isEqualTo(2);
    }
}
