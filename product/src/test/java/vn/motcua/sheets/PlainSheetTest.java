package vn.motcua.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.sheets.PlainSheet.Column;
import vn.motcua.sheets.PlainSheet.Kind;
import vn.motcua.ui.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainSheetTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("CODE", Kind.CODE, new Said("Mã thủ tục", "Procedure code")),
            new Column("AREA", Kind.TEXT, new Said("Địa bàn", "Place")),
            new Column("FROM", Kind.DAY, new Said("Từ ngày", "From")));

    @Test
    void columns_stand_in_any_order_in_either_language_and_blank_rows_count_for_nothing() {
        assertThat(rows("dia ban;Procedure code;Từ ngày\n19789;1.00119;01/02/2027\n;;\n;1.004873;2027-03-01\n"))
                .extracting(
                        row -> row.number() + " " + row.text("CODE") + " " + row.text("AREA") + " " + row.text("FROM"))
                .containsExactly("2 1.001190 19789 2027-02-01", "4 1.004873  2027-03-01");
    }

    @Test
    void all_that_does_not_fit_is_said_at_its_cell_and_the_rest_of_the_row_is_there() {
        var refused = (PlainSheet.Reading.Refused)
                read("Mã thủ tục,Từ ngày,Địa bàn\nabc,31/02/2027,Huế\n1.004873,hôm qua,\n");

        assertThat(refused.findings()).extracting(SheetFinding::cell).containsExactly("A2", "B2", "B3");
        assertThat(refused.rows())
                .extracting(PlainSheet.Row::unread)
                .containsExactly(Set.of("CODE", "FROM"), Set.of("FROM"));
        assertThat(refused.rows().getFirst().text("AREA")).isEqualTo("Huế");
    }

    @Test
    void a_column_that_nobody_knows_or_that_is_missing_is_said_before_any_row() {
        var refused = (PlainSheet.Reading.Refused) read("Địa bàn,Ghi chú\nHuế,x\n");

        assertThat(refused.findings()).extracting(SheetFinding::row).containsExactly(1, 0);
        assertThat(refused.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WriteSheet.Form.class)
    void what_was_written_is_read_again(WriteSheet.Form form) {
        var written = PlainSheet.write(
                COLUMNS, List.of(Map.of("CODE", "1.001190", "AREA", "19789", "FROM", "2027-02-01")), form);

        var read = (PlainSheet.Reading.Read) PlainSheet.read(written, COLUMNS, Set.of("CODE"));
        assertThat(read.rows())
                .extracting(row -> row.text("CODE") + " " + row.text("AREA") + " " + row.text("FROM"))
                .containsExactly("1.001190 19789 2027-02-01");
    }

    private static List<PlainSheet.Row> rows(String text) {
        return ((PlainSheet.Reading.Read) read(text)).rows();
    }

    private static PlainSheet.Reading read(String text) {
        return PlainSheet.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, Set.of("CODE"));
    }
}
