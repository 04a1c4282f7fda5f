package vn.motcua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.decision.DecisionTable.Row;

/** Rows are put into a file, whatever their cells say, and a row is proposed for each case of which none speaks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteRowsTest {
    private static ATable table() {
        return ATable.named("Lệ phí")
                .input("Tuổi", "number")
                .input("Đối tượng", "string")
                .notes("Căn cứ")
                .row("< 16", "-", "0", "Đ. 1")
                .row(">= 16", "\"POOR\"", "0", "Đ. 2");
    }

    private static DecisionTable drafted(byte[] file) {
        return ReadTables.drafted(file).orElseThrow().getFirst();
    }

    private static List<TableFinding> gaps(byte[] file) {
        var facts = Map.of("Tuổi", InputFact.whole(), "Đối tượng", InputFact.ANYTHING);
        return ReadTables.read(file, facts) instanceof ReadTables.Reading.Refused(var found)
                ? found.stream().filter(one -> one.code().equals("gap")).toList()
                : List.of();
    }

    @Test
    void rows_are_read_as_they_were_written() {
        var rows = List.of(
                new Row(1, List.of("-", "\"A & B\""), List.of("no FEEL <at all>"), List.of("Điều “1”")),
                new Row(2, List.of("[1..2]", "-"), List.of(""), List.of("")));
        var written = WriteRows.into(table().bytes(), "Lệ phí", rows);

        assertThat(drafted(written).rows()).isEqualTo(rows);
        assertThat(WriteRows.into(written, "Lệ phí", rows)).isEqualTo(written);
    }

    @Test
    void what_else_the_file_says_stays() {
        var other = "<textAnnotation id=\"t\"><text>giữ nguyên</text></textAnnotation>";
        var written = WriteRows.into(
                table().with(other).bytes(), "Lệ phí", drafted(table().bytes()).rows());
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("giữ nguyên", "<annotation name=\"Căn cứ\"/>");
    }

    @Test
    void each_gap_names_the_row_that_closes_it() {
        var file = table().bytes();
        for (int i = 0; i < 10 && !gaps(file).isEmpty(); i++) {
            var rows = new java.util.ArrayList<>(drafted(file).rows());
            rows.add(new Row(0, gaps(file).getFirst().missing(), List.of("1"), List.of("Đ. 3")));
            file = WriteRows.into(file, "Lệ phí", rows);
        }
        assertThat(ReadTables.read(file, Map.of("Tuổi", InputFact.whole())))
                .isInstanceOf(ReadTables.Reading.Sound.class);
        assertThat(drafted(file).rows()).extracting(Row::tests).contains(List.of("16", "not(\"POOR\")"));
    }

    @Test
    void a_gap_between_two_numbers_is_a_range() {
        var file = ATable.named("Lệ phí")
                .input("Tuổi", "number")
                .row("< 16", "0")
                .row(">= 60", "0")
                .bytes();
        assertThat(gaps(file))
                .extracting(TableFinding::missing)
                .contains(List.of("(16..60)"), List.of("16"), List.of("null"));
    }

    @Test
    void the_id_of_a_row_stays_with_it_when_rows_are_moved_changed_added_and_removed() {
        var rows = drafted(table().bytes()).rows();
        var file = WriteRows.into(table().bytes(), "Lệ phí", List.of(rows.get(0), rows.get(1)));
        assertThat(ids(file)).containsExactly("-row-1", "-row-2");

        var moved = WriteRows.into(file, "Lệ phí", List.of(rows.get(1), rows.get(0)));
        assertThat(ids(moved)).containsExactly("-row-2", "-row-1");

        var other = new Row(1, List.of(">= 18", "\"POOR\""), List.of("0"), List.of("Đ. 2"));
        var changed = WriteRows.into(moved, "Lệ phí", List.of(other, rows.get(0)));
        assertThat(ids(changed)).containsExactly("-row-2", "-row-1");

        var copied = WriteRows.into(changed, "Lệ phí", List.of(other, rows.get(0), other));
        assertThat(ids(copied)).containsExactly("-row-2", "-row-1", "-row-3");
        assertThat(ids(WriteRows.into(copied, "Lệ phí", List.of(rows.get(0), other))))
                .containsExactly("-row-1", "-row-2");
    }

    @Test
    void ids_that_the_file_has_are_kept_and_the_same_id_twice_is_none() {
        var own = new String(table().bytes(), StandardCharsets.UTF_8)
                .replaceFirst("<rule[^>]*>", "<rule id=\"trẻ-em\">")
                .replaceFirst("(?s)(.*)<rule>", "$1<rule id=\"nghèo\">");
        assertThat(ids(own.getBytes(StandardCharsets.UTF_8))).containsExactly("trẻ-em", "nghèo");
        var twice = own.replace("nghèo", "trẻ-em");
        assertThat(ids(twice.getBytes(StandardCharsets.UTF_8))).containsExactly("-row-1", "-row-2");
        assertThat(RowIds.of("<".getBytes(StandardCharsets.UTF_8), "Lệ phí")).isEmpty();
    }

    private static List<String> ids(byte[] file) {
        return RowIds.of(file, "Lệ phí");
    }
}
