package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What machines were told of their dossiers is so, whatever happened to the programs that told them. */
final class Acknowledged {
    private Acknowledged() {}

    /** The stage is the acknowledged one or, where an answer is missing, the next; every answer is given again. */
    static void holds(Machine machine, MachineLife life) throws IOException {
        if (!life.id().isEmpty()) {
            var stage = machine.get(MachineLife.CLERK, "/api/v1/dossiers/" + life.id())
                    .text("$.stage");
            assertThat(stage).as(life.id()).isIn(life.stage(), life.isInDoubt() ? life.stageInDoubt() : life.stage());
        }
        for (var done : life.done()) {
            if (done.act() != MachineLife.Act.SIGN && done.act() != MachineLife.Act.SEAL) {
                assertThat(machine.send(done.request()))
                        .as(done.act() + " " + life.id())
                        .isEqualTo(done.answer());
            }
        }
    }

    /** What was sent and not answered is sent again, and answered. */
    static void finishedInDoubt(MachineLife life) {
        if (life.isInDoubt()) {
            assertThat(life.next()).as("the unanswered act of " + life.id()).isTrue();
        }
    }

    /** As many dossiers as lives, each once; numbers of dossiers and results each once, those of results without gaps. */
    static void nothingTwice(Machine machine, List<MachineLife> lives) throws IOException {
        var listed = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = machine.get(MachineLife.CITIZEN, "/api/v1/my-dossiers" + cursor);
            listed.addAll(JsonPath.<List<String>>read(page.body(), "$.lines[*].id"));
            String next = JsonPath.read(page.body(), "$.next");
            cursor = next == null ? null : "?cursor=" + next;
        }
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        lives.stream().map(MachineLife::id).toList());
        var numbers = new HashSet<Integer>();
        for (var life : lives) {
            var results = machine.get(MachineLife.LEADER, "/api/v1/dossiers/" + life.id() + "/results");
            List<String> found = JsonPath.read(results.body(), "$[*].number");
            assertThat(found).as(life.id()).hasSize(1);
            var number = found.getFirst();
            assertThat(numbers.add(Integer.parseInt(number.substring(0, number.indexOf('/')))))
                    .as(number + " was given once")
                    .isTrue();
        }
        assertThat(numbers).hasSize(lives.size()).allMatch(number -> number <= lives.size());
    }
}
