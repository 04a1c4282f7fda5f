package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who is called next. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallOrderTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void whoever_comes_before_the_time_of_an_appointment_waits_for_it_unless_nobody_else_waits() {
        var early = new CallOrder.Waiting(new UUID(0, 1), "A001", true, NOON.plusSeconds(60));
        var turns = new QueueTerms.Turns(2, 1);
        assertThat(CallOrder.next(List.of(early, person(5, false)), 0, turns, NOON)
                        .orElseThrow()
                        .chosen())
                .isEqualTo(person(5, false));
        assertThat(CallOrder.next(List.of(early), 0, turns, NOON).orElseThrow().chosen())
                .isEqualTo(early);
    }

    @Test
    void two_who_go_first_then_one_of_the_others_each_by_when_they_came() {
        var waiting = new ArrayList<CallOrder.Waiting>();
        for (int i = 0; i < 3; i++) {
            waiting.add(person(i, false));
        }
        for (int i = 10; i < 14; i++) {
            waiting.add(person(i, true));
        }
        assertThat(called(waiting, new QueueTerms.Turns(2, 1))).containsExactly(10, 11, 0, 12, 13, 1, 2);
        assertThat(called(waiting, new QueueTerms.Turns(1, 3))).containsExactly(10, 0, 1, 2, 11, 12, 13);
    }

    @Test
    void nobody_is_called_where_nobody_waits() {
        assertThat(CallOrder.next(List.of(), 0, new QueueTerms.Turns(2, 1), NOON))
                .isEmpty();
    }

    /** While none of the other kind waits the round stands still: whoever comes of it then is next. */
    @Test
    void whoever_comes_of_the_kind_whose_turn_it_is_does_not_wait_for_the_others() {
        var turns = new QueueTerms.Turns(2, 1);
        int place = 0;
        for (int i = 0; i < 5; i++) {
            place = CallOrder.next(List.of(person(i, true)), place, turns, NOON)
                    .orElseThrow()
                    .place();
        }
        assertThat(CallOrder.next(List.of(person(9, true), person(50, false)), place, turns, NOON)
                        .orElseThrow()
                        .chosen())
                .isEqualTo(person(50, false));
    }

    /**
     * However many come who go first: behind how many of their own kind they stand, and what the turns are, says how many calls they
     * wait at most.
     */
    @Test
    void nobody_waits_for_ever_whoever_comes_meanwhile() {
        var random = new Random(20261120);
        for (int round = 0; round < 500; round++) {
            var turns = new QueueTerms.Turns(1 + random.nextInt(9), 1 + random.nextInt(9));
            judge(turns, random, random.nextInt(turns.preferred() + turns.ordinary()));
        }
    }

    private static void judge(QueueTerms.Turns turns, Random random, int begin) {
        var waiting = new ArrayList<CallOrder.Waiting>();
        Map<UUID, Integer> latest = new HashMap<>();
        int place = begin;
        int calls = 0;
        double share = random.nextDouble();
        for (int step = 0; step < 300; step++) {
            int arrivals = step < 150 ? random.nextInt(3) : 0;
            for (int i = 0; i < arrivals; i++) {
                var person = person(step * 10 + i, random.nextDouble() < share);
                var ahead = (int) waiting.stream()
                        .filter(one -> one.isPreferred() == person.isPreferred())
                        .count();
                waiting.add(person);
                latest.put(person.id(), calls + ahead + othersMeanwhile(turns, person.isPreferred(), ahead) + 1);
            }
            var choice = CallOrder.next(waiting, place, turns, NOON);
            assertThat(choice.isPresent()).isEqualTo(!waiting.isEmpty());
            if (choice.isPresent()) {
                calls++;
                place = choice.get().place();
                var chosen = choice.get().chosen();
                waiting.remove(chosen);
                assertThat(calls).isLessThanOrEqualTo(Objects.requireNonNull(latest.get(chosen.id())));
            }
        }
        while (!waiting.isEmpty()) {
            var choice = CallOrder.next(waiting, place, turns, NOON).orElseThrow();
            place = choice.place();
            assertThat(++calls)
                    .isLessThanOrEqualTo(
                            Objects.requireNonNull(latest.get(choice.chosen().id())));
            waiting.remove(choice.chosen());
        }
    }

    private static int othersMeanwhile(QueueTerms.Turns turns, boolean isPreferred, int ahead) {
        int own = isPreferred ? turns.preferred() : turns.ordinary();
        int others = isPreferred ? turns.ordinary() : turns.preferred();
        return (ahead / own + 1) * others;
    }

    private static List<Integer> called(List<CallOrder.Waiting> all, QueueTerms.Turns turns) {
        var waiting = new ArrayList<>(all);
        var called = new ArrayList<Integer>();
        int place = 0;
        while (!waiting.isEmpty()) {
            var choice = CallOrder.next(waiting, place, turns, NOON).orElseThrow();
            place = choice.place();
            waiting.remove(choice.chosen());
            called.add((int) choice.chosen().id().getLeastSignificantBits());
        }
        return called;
    }

    private static CallOrder.Waiting person(int at, boolean isPreferred) {
        return new CallOrder.Waiting(new UUID(0, at), String.valueOf(at), isPreferred, MORNING.plusSeconds(at));
    }
}
