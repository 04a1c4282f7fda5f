package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.decision.ATable;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.ReadTables;
import vn.motcua.editing.PastedRows.Misfit;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.rules.NamedTable;
import vn.motcua.shared.ProcedureCode;

/** Rows that are typed, moved, pasted and undone, before anything is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableOnTheDeskTest {
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final DecisionTable TABLE = ReadTables.drafted(ATable.named("Lệ phí")
                    .input("Đối tượng", "string")
                    .input("Tuổi", "number")
                    .notes("Căn cứ")
                    .row("\"POOR\"", "-", "0", "Đ. 1")
                    .row("-", "< 16", "0", "Đ. 2")
                    .bytes())
            .orElseThrow()
            .getFirst();

    private static TableRows rows() {
        return new TableRows(TABLE, TABLE.rows());
    }

    private static List<String> first(TableRows rows) {
        return rows.all().stream().map(row -> row.tests().getFirst()).toList();
    }

    @Test
    void rows_are_moved_copied_and_removed() {
        var rows = rows();
        rows.move(0, 1);
        assertThat(first(rows)).containsExactly("-", "\"POOR\"");
        rows.move(0, -1);
        rows.move(1, 1);
        rows.remove(7);
        rows.copy(-1);
        assertThat(first(rows)).containsExactly("-", "\"POOR\"");
        rows.copy(1);
        assertThat(rows.all().getLast()).isEqualTo(new Row(3, List.of("\"POOR\"", "-"), List.of("0"), List.of("Đ. 1")));
        rows.remove(0);
        assertThat(rows.all()).extracting(Row::number).containsExactly(1, 2);
    }

    @Test
    void a_word_gets_its_quotation_marks_and_an_empty_condition_takes_anything() {
        assertThat(TableRows.row(TABLE, 1, List.of(" MERIT ", "", "50000")))
                .isEqualTo(new Row(1, List.of("\"MERIT\"", "-"), List.of("50000"), List.of("")));
        assertThat(TableRows.row(TABLE, 1, List.of("null", "16")).tests()).containsExactly("null", "16");
        assertThat(TableRows.row(TABLE, 1, List.of("not(\"A\")")).tests()).containsExactly("not(\"A\")", "-");
    }

    @Test
    void rows_of_a_spreadsheet_are_read_with_their_heading_passed_over() {
        var read = PastedRows.read(
                TABLE,
                "Đối tượng\tTuổi\tLệ phí\tCăn cứ\r\nPOOR\t\t0\t\"Đ. 1\nk. 2\"\r\n\n\"\"\"A\"\", \"\"B\"\"\"\t< 16\t5000\n");
        assertThat(read.misfits()).isEmpty();
        assertThat(read.rows())
                .containsExactly(
                        new Row(1, List.of("\"POOR\"", "-"), List.of("0"), List.of("Đ. 1 k. 2")),
                        new Row(2, List.of("\"A\", \"B\"", "< 16"), List.of("5000"), List.of("")));
    }

    @Test
    void what_is_written_for_a_spreadsheet_is_read_back() {
        assertThat(PastedRows.read(TABLE, PastedRows.write(TABLE)).rows()).isEqualTo(TABLE.rows());
    }

    @Test
    void a_pasted_row_that_does_not_fit_is_named() {
        assertThat(PastedRows.read(TABLE, "a\tb\n1\t2\t3\t4\t5\nc\t1\t2\t" + "x".repeat(1001))
                        .misfits())
                .containsExactly(
                        new Misfit(1, "columns", 2, 4), new Misfit(2, "columns", 5, 4), new Misfit(3, "long", 4, 1000));
        assertThat(PastedRows.read(TABLE, " \n\t\n").misfits()).containsExactly(new Misfit(0, "none", 0, 4));
        assertThat(PastedRows.read(TABLE, "a\t1\t2\n".repeat(501)).misfits())
                .containsExactly(new Misfit(0, "rows", 501, 500));
    }

    @Test
    void steps_are_undone_and_done_again_until_something_else_is_done() {
        var of = DraftOf.table(new ProcedureCode("1.001612"), "fee", new Editor("officer:x", "X"));
        var begun = FileDraft.begun(of, 1, "a");
        assertThat(begun.then("a", NOW)).isEqualTo(begun);
        var third = begun.then("b", NOW).then("c", NOW);
        assertThat(third.undone().undone().undone().text()).isEqualTo("a");
        assertThat(third.undone().redone().redone()).isEqualTo(third);
        assertThat(third.undone().then("d", NOW).steps())
                .extracting(FileDraft.Step::text)
                .containsExactly("a", "b", "d");
        var many = begun;
        for (int i = 0; i < 200; i++) {
            many = many.then("step " + i, NOW);
        }
        assertThat(many.steps()).hasSize(50).endsWith(new FileDraft.Step("step 199", NOW));
    }

    @Test
    void an_example_names_its_row_by_the_new_number() {
        var pack = ProcedurePackage.of(APackage.of("1.001612").files());
        var inForce = new TablesInForce.InForce(pack, NamedTable.of(pack, "fee").orElseThrow());
        var table = JudgeDraft.table(inForce, inForce.file()).orElseThrow();
        var rows = new TableRows(table, table.rows());
        rows.move(0, 1);
        var file = new String(
                vn.motcua.decision.WriteRows.into(
                        inForce.file().getBytes(java.nio.charset.StandardCharsets.UTF_8), table.name(), rows.all()),
                java.nio.charset.StandardCharsets.UTF_8);

        var changed = new ChangedTable(inForce, file).pack();

        assertThat(numbers(pack)).contains(1);
        assertThat(numbers(changed))
                .isEqualTo(numbers(pack).stream()
                        .map(row -> row == 1 ? Integer.valueOf(2) : row == 2 ? Integer.valueOf(1) : row)
                        .toList());
    }

    private static List<Integer> numbers(ProcedurePackage pack) {
        return pack.files().under("examples/").stream()
                .map(file ->
                        pack.files().json(file).path("follows").path("feeRow").asInt(0))
                .toList();
    }
}
