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
}
