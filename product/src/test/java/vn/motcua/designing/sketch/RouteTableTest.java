package vn.motcua.designing.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.designing.sketch.StepRow.Ending;

/** The table and the file are one route: a changed cell changes its place in the file, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteTableTest {
    private static final WriteCells CELLS = new WriteCells("Hoàn thành", "Done");

    private static String typed(String file, int row, UnaryOperator<StepRow> change) {
        var shown = ARoute.table(file).rows();
        var rows = new ArrayList<>(shown);
        rows.set(row, change.apply(rows.get(row)));
        return CELLS.into(file, shown, rows);
    }

    private static StepRow ending(StepRow row, List<Ending> endings) {
        return new StepRow(
                row.id(), row.nameVi(), row.nameEn(), row.kind(), row.role(), row.hours(), row.agency(), endings);
    }

    @Test
    void each_step_is_a_row_that_says_who_does_what_in_how_many_hours_and_what_comes_next() {
        var rows = ARoute.table(ARoute.shipped()).rows();
        assertThat(rows).extracting(StepRow::id).containsExactly("draft", "check", "sign", "seal");
        assertThat(rows.get(1))
                .isEqualTo(new StepRow(
                        "check",
                        "Kiểm tra, trình lãnh đạo",
                        "Check and submit to the leader",
                        "CHECK",
                        "DIVISION_HEAD",
                        "4",
                        "LEAD",
                        List.of(
                                new Ending("AGREED", "Đồng ý", "Agree", "sign"),
                                new Ending("RETURNED", "Trả lại", "Return", "draft"))));
        assertThat(rows.getLast().endings().getFirst().to()).isEqualTo("end");
        assertThat(ARoute.table(ARoute.shipped()).beside()).isEmpty();
    }

    @Test
    void a_changed_cell_is_written_and_every_other_letter_stays() {
        var file = ARoute.shipped();
        assertThat(typed(
                        file,
                        1,
                        row -> new StepRow(
                                row.id(),
                                "Kiểm tra \"kỹ\"",
                                row.nameEn(),
                                row.kind(),
                                "LEADER",
                                "6",
                                row.agency(),
                                row.endings())))
                .isEqualTo(file.replace("name=\"Kiểm tra, trình lãnh đạo\"", "name=\"Kiểm tra &quot;kỹ&quot;\"")
                        .replace("motcua:role=\"DIVISION_HEAD\"", "motcua:role=\"LEADER\"")
                        .replace("motcua:hours=\"4\"", "motcua:hours=\"6\""));
        assertThat(typed(file, 2, row -> row)).isEqualTo(file);
    }

    @Test
    void an_ending_leads_elsewhere_and_a_new_one_gets_its_way() {
        var file = typed(
                ARoute.shipped(),
                2,
                row -> ending(
                        row,
                        List.of(
                                row.endings().getFirst(),
                                new Ending("RETURNED", "Trả lại", "Return", "check"),
                                new Ending("", "Hỏi lại bộ phận một cửa", "Ask again", "draft"))));
        var sign = ARoute.table(file).rows().get(2);
        assertThat(sign.endings())
                .containsExactly(
                        new Ending("SIGNED", "Ký", "Sign", "seal"),
                        new Ending("RETURNED", "Trả lại", "Return", "check"),
                        new Ending("ASK_AGAIN", "Hỏi lại bộ phận một cửa", "Ask again", "draft"));
        assertThat(ARoute.steps(file)).containsExactly("draft", "check", "sign", "seal");
    }

    @Test
    void a_step_without_choice_gets_one_when_a_second_ending_leads_back() {
        var file = typed(
                ARoute.shipped(),
                0,
                row -> ending(row, List.of(row.endings().getFirst(), new Ending("", "Chuyển thẳng", "", "seal"))));
        assertThat(ARoute.table(file).rows().getFirst().endings())
                .containsExactly(
                        new Ending("DRAFTED", "Trình dự thảo", "Submit the draft", "check"),
                        new Ending("CHUYEN_THANG", "Chuyển thẳng", "Chuyển thẳng", "seal"));
        assertThat(ARoute.graph(file).steps()).hasSize(4);
    }

    @Test
    void an_ending_whose_words_are_taken_away_goes_with_its_way() {
        var file = typed(
                ARoute.shipped(),
                1,
                row -> ending(row, List.of(row.endings().getFirst(), new Ending("RETURNED", "", "", "draft"))));
        assertThat(ARoute.table(file).rows().get(1).endings())
                .containsExactly(new Ending("AGREED", "Đồng ý", "Agree", "sign"));
        assertThat(file).doesNotContain("back-from-check");
        assertThat(ARoute.graph(file).steps()).hasSize(4);
    }

    @Test
    void a_step_that_says_nothing_of_its_ending_keeps_silent_until_it_has_another() {
        var file = ARoute.drawn();
        assertThat(typed(file, 2, row -> row)).isEqualTo(file);
        var more = typed(
                file,
                2,
                row -> ending(row, List.of(row.endings().getFirst(), new Ending("", "Trả lại", "Return", "sign"))));
        assertThat(more).contains("motcua:outcomes=\"DONE,RETURN\"", "motcua:outcomesVi=\"Hoàn thành | Trả lại\"");
    }

    @Test
    void branches_are_told_beside_the_table_and_stay_in_the_file() {
        var table = ARoute.table(ARoute.drawn());
        assertThat(table.beside()).extracting(RouteSketch.Node::id).containsExactly("split", "join");
        assertThat(table.rows()).extracting(StepRow::id).containsExactly("land", "tax", "sign");
        assertThat(table.rows().getFirst().endings().getFirst().to()).isEqualTo("join");
        var file = typed(
                ARoute.drawn(),
                0,
                row -> new StepRow(
                        row.id(), "Xem thửa đất", "Look", "CHECK", row.role(), "12", row.agency(), row.endings()));
        assertThat(ARoute.graph(file).step("land").orElseThrow().hours()).isEqualTo(12);
        assertThat(file).contains("<!-- kept -->");
    }

    @Test
    void what_is_no_route_has_no_table() {
        assertThat(RouteSketch.read("<a/>")).isEmpty();
        assertThat(RouteSketch.read("not xml")).isEmpty();
        assertThat(RouteSketch.read(ARoute.shipped().replace("</definitions>", "<process id=\"q\"/></definitions>")))
                .isEmpty();
    }

    @Test
    void the_longest_way_counts_each_step_once_and_of_branches_the_longest() {
        assertThat(ForwardWays.of(RouteSketch.of(ARoute.shipped())).hours()).isEqualTo(21);
        assertThat(ForwardWays.of(RouteSketch.of(ARoute.drawn())).hours()).isEqualTo(24);
    }
}
