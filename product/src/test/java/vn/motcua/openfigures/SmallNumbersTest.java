package vn.motcua.openfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.openfigures.SmallNumbers.Why;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallNumbersTest {
    private static final int SMALLEST = 5;

    @Test
    void zero_and_large_ones_are_shown() {
        assertThat(SmallNumbers.hidden(Map.of("a", 0L, "b", 5L, "c", 700L), SMALLEST))
                .isEmpty();
    }

    @Test
    void a_single_small_one_takes_the_next_smallest_with_it() {
        assertThat(SmallNumbers.hidden(Map.of("a", 0L, "b", 3L, "c", 40L, "d", 9L), SMALLEST))
                .isEqualTo(Map.of("b", Why.FEW, "d", Why.BESIDE_FEW));
    }

    @Test
    void two_small_ones_whose_sum_is_small_take_one_more() {
        assertThat(SmallNumbers.hidden(Map.of("a", 1L, "b", 1L, "c", 40L, "d", 9L), SMALLEST))
                .isEqualTo(Map.of("a", Why.FEW, "b", Why.FEW, "d", Why.BESIDE_FEW));
        assertThat(SmallNumbers.hidden(Map.of("a", 3L, "b", 4L, "c", 40L), SMALLEST))
                .isEqualTo(Map.of("a", Why.FEW, "b", Why.FEW));
    }

    @Test
    void one_that_stands_alone_is_hidden_alone() {
        assertThat(SmallNumbers.hidden(Map.of("a", 4L, "b", 0L), SMALLEST)).isEqualTo(Map.of("a", Why.FEW));
    }

    @Test
    void in_any_table_the_sum_tells_nothing_of_a_single_hidden_one() {
        var random = new Random(20261130);
        for (int round = 0; round < 5_000; round++) {
            var numbers = new HashMap<Integer, Long>();
            int size = 1 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                numbers.put(i, (long) (random.nextBoolean() ? random.nextInt(7) : random.nextInt(200)));
            }
            var hidden = SmallNumbers.hidden(numbers, SMALLEST);
            numbers.forEach((key, number) -> {
                boolean isSmall = number > 0 && number < SMALLEST;
                assertThat(hidden.get(key) == Why.FEW)
                        .as("%s in %s", key, numbers)
                        .isEqualTo(isSmall);
                assertThat(number == 0 && hidden.containsKey(key)).isFalse();
            });
            long sum = hidden.keySet().stream().mapToLong(numbers::get).sum();
            boolean isEveryOneHidden = numbers.entrySet().stream()
                    .allMatch(one -> one.getValue() == 0 || hidden.containsKey(one.getKey()));
            assertThat(hidden.isEmpty() || isEveryOneHidden || hidden.size() > 1 && sum >= SMALLEST)
                    .as("hidden %s of %s", hidden, numbers)
                    .isTrue();
        }
    }
}
