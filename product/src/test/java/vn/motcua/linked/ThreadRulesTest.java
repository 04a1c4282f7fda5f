package vn.motcua.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.linked.LinkedGroup.WithoutResult.RELEASED;
import static vn.motcua.linked.LinkedGroup.WithoutResult.WAITS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.linked.LinkedGroup.After;
import vn.motcua.linked.LinkedGroup.Member;
import vn.motcua.linked.ThreadRules.Next;
import vn.motcua.linked.ThreadRules.Standing;
import vn.motcua.shared.LocalText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadRulesTest {
    private static final LocalText TEXT = new LocalText("a", "a");
    private static final LinkedGroup CHAIN =
            service(member("a"), member("b", new After("a", WAITS)), member("c", new After("b", RELEASED)));
    private static final LinkedGroup FAN =
            service(member("a"), member("b", new After("a", WAITS)), member("c", new After("a", RELEASED)));
    private static final LinkedGroup SIDE_BY_SIDE = service(member("a"), member("b"));
    private static final LinkedGroup OF_TWO =
            service(member("a"), member("b"), member("c", new After("a", WAITS), new After("b", RELEASED)));

    @Test
    void in_a_chain_each_waits_for_the_result_before_it() {
        assertThat(next(CHAIN, Standing.NOT_FILED, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.File(), "b", waits("a"), "c", waits("b")));
        assertThat(next(CHAIN, Standing.UNDER_WAY, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", waits("a"), "c", waits("b")));
        assertThat(next(CHAIN, Standing.GRANTED, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", new Next.File(), "c", waits("b")));
        assertThat(next(CHAIN, Standing.GRANTED, Standing.GRANTED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", new Next.Nothing(), "c", new Next.File()));
    }

    @Test
    void in_parallel_all_are_filed_at_once_and_none_hinders_another() {
        assertThat(next(SIDE_BY_SIDE, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.File(), "b", new Next.File()));
        assertThat(next(SIDE_BY_SIDE, Standing.WITHOUT_RESULT, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", new Next.File()));
    }

    @Test
    void one_result_lets_all_go_on_that_wait_for_it() {
        assertThat(next(FAN, Standing.GRANTED, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", new Next.File(), "c", new Next.File()));
    }

    @Test
    void without_a_result_the_others_wait_or_are_released_as_the_definition_says() {
        for (var ended : List.of(Standing.WITHOUT_RESULT, Standing.TAKEN_BACK)) {
            assertThat(next(FAN, ended, Standing.NOT_FILED, Standing.NOT_FILED))
                    .isEqualTo(Map.of("a", new Next.Nothing(), "b", held("a"), "c", released("a")));
        }
    }

    @Test
    void what_is_held_up_goes_on_when_the_one_before_is_filed_anew_and_granted() {
        assertThat(next(FAN, Standing.WITH_CITIZEN, Standing.NOT_FILED, Standing.NOT_FILED))
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", waits("a"), "c", waits("a")));
        assertThat(next(FAN, Standing.UNDER_WAY, Standing.NOT_FILED, Standing.NOT_FILED))
                .containsEntry("b", waits("a"));
        assertThat(next(FAN, Standing.GRANTED, Standing.NOT_FILED, Standing.NOT_FILED))
                .containsEntry("b", new Next.File());
    }

    @Test
    void a_failure_is_not_passed_on_further_than_the_definition_says() {
        assertThat(next(CHAIN, Standing.WITHOUT_RESULT, Standing.NOT_FILED, Standing.NOT_FILED))
                .as("c waits for b, and b may still come")
                .isEqualTo(Map.of("a", new Next.Nothing(), "b", held("a"), "c", waits("b")));
        assertThat(next(CHAIN, Standing.WITHOUT_RESULT, Standing.TAKEN_BACK, Standing.NOT_FILED))
                .containsEntry("c", released("b"));
    }

    @Test
    void of_several_before_it_one_that_must_be_there_decides() {
        assertThat(next(OF_TWO, Standing.WITHOUT_RESULT, Standing.WITHOUT_RESULT, Standing.NOT_FILED))
                .containsEntry("c", held("a"));
        assertThat(next(OF_TWO, Standing.UNDER_WAY, Standing.WITHOUT_RESULT, Standing.NOT_FILED))
                .as("nobody is released while something else is still to come")
                .containsEntry("c", waits("a"));
        assertThat(next(OF_TWO, Standing.GRANTED, Standing.WITHOUT_RESULT, Standing.NOT_FILED))
                .containsEntry("c", released("b"));
        assertThat(next(OF_TWO, Standing.GRANTED, Standing.GRANTED, Standing.NOT_FILED))
                .containsEntry("c", new Next.File());
    }

    @Test
    void who_takes_no_part_holds_nobody_up() {
        assertThat(ThreadRules.next(FAN, Map.of("b", Standing.NOT_FILED, "c", Standing.NOT_FILED)))
                .isEqualTo(Map.of("b", new Next.File(), "c", new Next.File()));
    }

    /** Whatever happens to the first, somebody or something can move: no thread stands still for ever without a way out. */
    @Test
    void nothing_is_filed_twice_and_nothing_waits_for_what_will_never_come() {
        for (var a : Standing.values()) {
            for (var b : Standing.values()) {
                var next = next(CHAIN, a, b, Standing.NOT_FILED);
                assertThat(next.get("a") instanceof Next.File).isEqualTo(a == Standing.NOT_FILED);
                assertThat(next.get("b") instanceof Next.File)
                        .isEqualTo(b == Standing.NOT_FILED && a == Standing.GRANTED);
                if (next.get("c") instanceof Next.Wait) {
                    assertThat(b.willGiveNone() || b == Standing.GRANTED).isFalse();
                }
            }
        }
    }

    private static Map<String, Next> next(LinkedGroup service, Standing... standings) {
        var keys = List.of("a", "b", "c");
        var all = new HashMap<String, Standing>();
        for (int i = 0; i < standings.length; i++) {
            all.put(keys.get(i), standings[i]);
        }
        return ThreadRules.next(service, all);
    }

    private static Next waits(String... members) {
        return new Next.Wait(Arrays.asList(members));
    }

    private static Next held(String... members) {
        return new Next.Held(Arrays.asList(members));
    }

    private static Next released(String... members) {
        return new Next.Released(Arrays.asList(members));
    }

    private static LinkedGroup service(Member... members) {
        return new LinkedGroup("test", "", 1, LocalDate.EPOCH, null, "", TEXT, TEXT, List.of(), Arrays.asList(members));
    }

    private static Member member(String key, After... after) {
        return new Member(key, "1.001193", null, List.of(), Arrays.asList(after), List.of(), List.of());
    }
}
