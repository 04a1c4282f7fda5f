package vn.motcua.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.motcua.organisation.AgencyId;

/**
 * Draws a sample in two stages: units, then numbers in each one's list of results; simple random both times. The same frame, plan and
 * seed give the same sample on every machine: {@link Random} is specified to the last bit, and the swaps are here.
 */
final class DrawSample {
    private static final long APART = 1_000_003L;

    private DrawSample() {}

    /** @param results how many the unit gave in the period; its list has the numbers 1 to this */
    record Frame(AgencyId unit, int results) {}

    /**
     * @param planned numbers in the unit's list, in the order in which they were drawn
     * @param reserve who comes in for those who cannot be reached, in this order
     */
    record Drawn(AgencyId unit, List<Integer> planned, List<Integer> reserve) {
        Drawn {
            planned = List.copyOf(planned);
            reserve = List.copyOf(reserve);
        }
    }

    /**
     * @param clusters how many units, all where there are fewer
     * @param quota how many of each, all where there are fewer; as many again are drawn as reserve
     */
    static List<Drawn> of(List<Frame> frames, int clusters, int quota, long seed) {
        var sorted = frames.stream()
                .sorted(Comparator.comparing(frame -> frame.unit().toString()))
                .toList();
        var order = shuffled(sorted.size(), new Random(seed));
        return order.stream()
                .limit(clusters)
                .map(place -> drawn(sorted.get(place - 1), quota, new Random(seed + APART * place)))
                .toList();
    }

    private static Drawn drawn(Frame frame, int quota, Random random) {
        var order = shuffled(frame.results(), random);
        int planned = Math.min(quota, order.size());
        return new Drawn(
                frame.unit(), order.subList(0, planned), order.subList(planned, Math.min(2 * planned, order.size())));
    }

    /** The numbers 1 to {@code number} (Fisher and Yates, as D. Knuth has it). */
    private static List<Integer> shuffled(int number, Random random) {
        var order = new ArrayList<>(IntStream.rangeClosed(1, number).boxed().toList());
        for (int i = number - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var held = order.get(i);
            order.set(i, order.get(other));
            order.set(other, held);
        }
        return order;
    }
}
