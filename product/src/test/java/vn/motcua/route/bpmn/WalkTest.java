package vn.motcua.route.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.route.bpmn.RouteReaderTest.file;
import static vn.motcua.route.bpmn.RouteReaderTest.flow;
import static vn.motcua.route.bpmn.RouteReaderTest.task;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.route.RouteStep;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkTest {
    private static final RouteGraph LOOP_AROUND_BLOCK = ((Reading.Usable)
                    RouteReader.read(file("<startEvent id='s'/>\n<exclusiveGateway id='in'/>\n"
                            + "<parallelGateway id='split'/>\n" + task("a") + task("b")
                            + "<parallelGateway id='join'/>\n" + task("c") + "<exclusiveGateway id='g' default='d'/>\n"
                            + "<endEvent id='e'/>\n" + flow("f0", "s", "in") + flow("f1", "in", "split")
                            + flow("fa", "split", "a") + flow("fb", "split", "b") + flow("ja", "a", "join")
                            + flow("jb", "b", "join") + flow("jc", "join", "c") + flow("cg", "c", "g")
                            + flow("d", "g", "e") + flow("back", "g", "in", "${outcome == 'BACK'}"))))
            .graph();

    private static List<String> keys(Walk.Progress progress) {
        return progress.opened().stream().map(RouteStep::key).toList();
    }

    @Test
    void both_branches_open_and_the_join_waits_for_both() {
        assertThat(keys(Walk.start(LOOP_AROUND_BLOCK))).containsExactlyInAnyOrder("a", "b");

        var first = Walk.after(LOOP_AROUND_BLOCK, "b", "OK", List.of());
        assertThat(keys(first)).isEmpty();
        assertThat(first.arrived()).containsExactly("join/fb");

        var second = Walk.after(LOOP_AROUND_BLOCK, "a", "OK", first.arrived());
        assertThat(keys(second)).containsExactly("c");
        assertThat(second.arrived()).isEmpty();
    }

    @Test
    void a_return_opens_both_branches_again_and_the_default_ends() {
        assertThat(keys(Walk.after(LOOP_AROUND_BLOCK, "c", "BACK", List.of()))).containsExactlyInAnyOrder("a", "b");
        assertThat(Walk.after(LOOP_AROUND_BLOCK, "c", "OK", List.of()).ended()).isTrue();
    }
}
