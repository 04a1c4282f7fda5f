package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvLineTest {
    @Test
    void cells_that_would_part_a_line_are_quoted_and_nothing_is_empty() {
        assertThat(CsvLine.of("xã Thử", 7, null, "a,b", "nói \"có\"", "hai\ndòng"))
                .isEqualTo("xã Thử,7,,\"a,b\",\"nói \"\"có\"\"\",\"hai\ndòng\"");
    }

    @Test
    void what_a_spreadsheet_would_compute_is_text() {
        assertThat(CsvLine.of("=1+1", "+84", "-1", "@x", "\tx", "a=b")).isEqualTo("'=1+1,'+84,'-1,'@x,\"'\tx\",a=b");
    }

    @Test
    void a_number_below_zero_stays_a_number() {
        assertThat(CsvLine.of(-500_000L, "-500000")).isEqualTo("-500000,'-500000");
    }

    @Test
    void a_file_begins_with_the_mark_by_which_spreadsheets_read_vietnamese() {
        assertThat(CsvLine.file(List.of("tên", "Huế")))
                .isEqualTo("\uFEFFtên\r\nHuế\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_some_spreadsheet_takes_for_the_end_of_a_cell_is_quoted() {
        assertThat(CsvLine.of("a;b", "a\tb")).isEqualTo("\"a;b\",\"a\tb\"");
    }

    @Test
    void what_was_guarded_is_read_as_it_was() {
        assertThat(CsvLine.unguarded("'=1+1")).isEqualTo("=1+1");
        assertThat(CsvLine.unguarded("'tis")).isEqualTo("'tis");
        assertThat(CsvLine.unguarded("'")).isEqualTo("'");
    }
}
