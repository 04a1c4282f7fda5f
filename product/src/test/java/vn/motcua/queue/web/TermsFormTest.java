package vn.motcua.queue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever the head typed is read, however many rows there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsFormTest {
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
