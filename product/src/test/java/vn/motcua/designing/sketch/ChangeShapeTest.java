package vn.motcua.designing.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.designing.xml.XmlFile;

/** Steps come, go and change places; what leads to them follows, and the drawing with it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeShapeTest {
    /** Whatever a new step lacks is for its editor to say. */
    private static String complete(String file) {
        return file.replaceAll("(id=\"step-\\d+\" name=\"Mới\")", "$1 motcua:role=\"SPECIALIST\" motcua:hours=\"1\"");
    }

    @Test
    void a_step_is_added_on_the_usual_way_behind_the_choice_of_the_one_before() {
        var file = complete(ChangeShape.add(ARoute.shipped(), "check", "Mới"));
        assertThat(ARoute.steps(file)).containsExactly("draft", "check", "step-1", "sign", "seal");
        assertThat(ARoute.table(file).rows().get(1).endings().getLast().to()).isEqualTo("draft");

        var first = complete(ChangeShape.add(ARoute.shipped(), "start", "Mới"));
        assertThat(ARoute.steps(first)).startsWith("step-1", "draft");
    }

    @Test
    void a_step_is_taken_out_and_its_neighbours_joined() {
        var file = ChangeShape.remove(ARoute.shipped(), "check");
        assertThat(ARoute.steps(file)).containsExactly("draft", "sign", "seal");
        assertThat(file).doesNotContain("\"checked\"", "back-from-check");

        var last = ChangeShape.remove(ARoute.shipped(), "seal");
        assertThat(ARoute.table(last).rows().getLast().endings().getFirst().to())
                .isEqualTo("end");

        var first = ChangeShape.remove(ARoute.shipped(), "draft");
        assertThat(ARoute.table(first).rows().get(1).endings().getLast().to()).isEqualTo("check");
        assertThat(ARoute.table(first).rows().getFirst().endings().getLast().to())
                .as("told as a remark: it leads to itself")
                .isEqualTo("check");
    }

    @Test
    void the_last_step_stays() {
        var file = ARoute.shipped();
        for (var step : new String[] {"draft", "check", "sign"}) {
            file = ChangeShape.remove(file, step);
        }
        assertThat(ARoute.steps(file)).containsExactly("seal");
        assertThat(ChangeShape.remove(file, "seal")).isEqualTo(file);
    }

    @Test
    void two_steps_in_a_straight_line_change_places_with_their_choices() {
        var down = ChangeShape.down(ARoute.shipped(), "check");
        assertThat(ARoute.steps(down)).containsExactly("draft", "sign", "check", "seal");
        assertThat(ARoute.table(down).rows().get(1).endings().getLast().to()).isEqualTo("draft");
        assertThat(ChangeShape.up(down, "check")).isEqualTo(ARoute.shipped());
        assertThat(ARoute.steps(ChangeShape.up(ARoute.shipped(), "seal")))
                .containsExactly("draft", "check", "seal", "sign");
    }

    @Test
    void what_does_not_lie_in_a_straight_line_stays() {
        assertThat(ChangeShape.down(ARoute.shipped(), "seal")).isEqualTo(ARoute.shipped());
        assertThat(ChangeShape.up(ARoute.shipped(), "draft")).isEqualTo(ARoute.shipped());
        assertThat(ChangeShape.down(ARoute.drawn(), "land")).isEqualTo(ARoute.drawn());
        assertThat(ChangeShape.up(ARoute.drawn(), "sign")).isEqualTo(ARoute.drawn());
        assertThat(ChangeShape.up(ARoute.drawn(), "not-there")).isEqualTo(ARoute.drawn());
    }

    @Test
    void a_step_inside_a_branch_comes_and_goes() {
        var file = complete(ChangeShape.add(ARoute.drawn(), "land", "Mới"));
        assertThat(ARoute.steps(file)).containsExactlyInAnyOrder("land", "tax", "step-1", "sign");
        assertThat(ARoute.table(file).rows().getFirst().endings().getFirst().to())
                .isEqualTo("step-1");
        assertThat(file).contains("<bpmn:incoming>way-1</bpmn:incoming>", "<bpmn:userTask id=\"step-1\"");
        assertThat(ARoute.steps(ChangeShape.remove(file, "land"))).containsExactlyInAnyOrder("tax", "step-1", "sign");
    }

    @Test
    void a_route_without_drawing_gets_one_and_keeps_it_through_changes() {
        var drawn = RouteDrawing.drawn(ARoute.shipped());
        assertThat(drawn).contains("bpmnElement=\"seal\"", "bpmnElement=\"back-from-seal\"");
        assertThat(RouteDrawing.drawn(drawn)).isEqualTo(drawn);
        assertThat(ARoute.steps(drawn)).hasSize(4);

        var added = ChangeShape.add(drawn, "check", "Mới");
        assertThat(count(added, "BPMNShape id=")).isEqualTo(count(drawn, "BPMNShape id=") + 1);
        assertThat(count(added, "BPMNEdge id=")).isEqualTo(count(drawn, "BPMNEdge id=") + 1);
        var removed = ChangeShape.remove(added, "sign");
        assertThat(removed).doesNotContain("bpmnElement=\"sign\"", "bpmnElement=\"signed\"");
        assertThat(RouteDrawing.drawn(removed)).isEqualTo(removed);
        assertThat(ARoute.steps(complete(removed))).containsExactly("draft", "check", "step-1", "seal");
    }

    private static int count(String file, String what) {
        return file.split(what, -1).length - 1;
    }

    @Test
    void whatever_is_pressed_the_file_stays_a_route() {
        var chance = new Random(7);
        for (var begun : new String[] {ARoute.shipped(), ARoute.drawn(), RouteDrawing.drawn(ARoute.drawn())}) {
            var file = begun;
            for (int i = 0; i < 120; i++) {
                var rows = ARoute.table(file).rows();
                var step = rows.get(chance.nextInt(rows.size())).id();
                var other = rows.get(chance.nextInt(rows.size())).id();
                file = switch (chance.nextInt(6)) {
                    case 0 -> ChangeShape.add(file, step, "Mới");
                    case 1 -> rows.size() > 3 ? ChangeShape.remove(file, step) : file;
                    case 2 -> ChangeShape.up(file, step);
                    case 3 -> ChangeShape.down(file, step);
                    case 4 -> ChangeShape.lead(file, step, "BACK", false, other);
                    default -> ChangeShape.forget(file, step, "BACK");
                };
                assertThat(XmlFile.read(file)).isPresent();
                var sketch = RouteSketch.of(file);
                assertThat(sketch.flows())
                        .allMatch(flow -> sketch.node(flow.source()).isPresent()
                                && sketch.node(flow.target()).isPresent());
                assertThat(sketch.flows()).extracting(RouteSketch.Flow::id).doesNotHaveDuplicates();
                assertThat(sketch.distances()).containsKey("start");
            }
            assertThat(RouteDrawing.drawn(RouteDrawing.drawn(file))).isEqualTo(RouteDrawing.drawn(file));
        }
    }
}
