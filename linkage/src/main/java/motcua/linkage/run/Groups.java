package motcua.linkage.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Records that grow together: the best join first, by the mean of the bits of all pairs between two groups. Pairs that were
 * never compared agree on no block, which speaks against them a little.
 */
final class Groups {
    private static final long MOST = 20_000;
    private static final long NEVER_COMPARED = -500;
    private static final long CLERK = 1_000_000;

    private final double least;
    private final Map<Integer, Integer> components = new HashMap<>();
    private final Map<Long, Long> pairs = new HashMap<>();
    private final Map<Integer, Group> groupOf = new TreeMap<>();

    /** @param least the least mean of a join, in thousandths of a bit */
    Groups(double least) {
        this.least = least;
    }

    /** Takes three numbers. */
    interface Taker {
        void take(int one, int other, double bits);
    }

    /** What is between two groups. */
    private record Between(long bits, long compared) {
        Between and(Between other) {
            return new Between(bits + other.bits, compared + other.compared);
        }
    }

    /** A group, and the two that it was made of; a record alone was made of none. */
    private static final class Group {
        private final int first;
        private final List<Integer> records;
        private final double bits;
        private final Map<Group, Between> neighbours = new HashMap<>();
        private boolean isWhole = true;
        private Group joinedTo;

        Group(int first, List<Integer> records, double bits) {
            this.first = first;
            this.records = records;
            this.bits = bits;
            this.joinedTo = this;
        }
    }

    private record Join(double bits, Group one, Group other) {
        static final Comparator<Join> BEST = Comparator.comparingDouble((Join join) -> -join.bits)
                .thenComparingInt(join -> Math.min(join.one.first, join.other.first))
                .thenComparingInt(join -> Math.max(join.one.first, join.other.first));
    }

    /** A pair that is enough for a join by itself: the other pairs matter among records only that such pairs connect. */
    void mayJoin(int a, int b) {
        var one = component(a);
        var other = component(b);
        components.put(Math.max(one, other), Math.min(one, other));
    }

    void pair(int a, int b, long bits) {
        if (components.containsKey(a) && components.containsKey(b) && component(a) == component(b)) {
            pairs.put(key(a, b), Math.clamp(bits, -MOST, MOST));
        }
    }

    /** A clerk's word is above all others. */
    void decided(int a, int b, boolean together) {
        if (components.containsKey(a) && components.containsKey(b) && component(a) == component(b)) {
            pairs.put(key(a, b), together ? CLERK : -CLERK * CLERK);
        }
    }

    void join() {
        components.keySet().forEach(record -> groupOf.put(record, new Group(record, List.of(record), 0)));
        var joins = new PriorityQueue<>(Join.BEST);
        pairs.forEach((key, bits) -> {
            var one = group(first(key));
            var other = group(second(key));
            one.neighbours.put(other, new Between(bits, 1));
            other.neighbours.put(one, new Between(bits, 1));
            propose(one, other, joins);
        });
        for (var best = joins.poll(); best != null; best = joins.poll()) {
            if (best.one.isWhole && best.other.isWhole) {
                join(best, joins);
            }
        }
    }

    private void join(Join best, PriorityQueue<Join> joins) {
        var one = best.one;
        var other = best.other;
        var records = new ArrayList<>(one.records);
        records.addAll(other.records);
        var joined = new Group(Math.min(one.first, other.first), records, best.bits);
        for (var part : List.of(one, other)) {
            part.isWhole = false;
            part.joinedTo = joined;
            part.neighbours.forEach((neighbour, between) -> {
                neighbour.neighbours.remove(part);
                if (neighbour.isWhole) {
                    joined.neighbours.merge(neighbour, between, Between::and);
                }
            });
            part.neighbours.clear();
        }
        joined.neighbours.forEach((neighbour, between) -> {
            neighbour.neighbours.put(joined, between);
            propose(joined, neighbour, joins);
        });
    }

    private void propose(Group one, Group other, PriorityQueue<Join> joins) {
        var between = one.neighbours.get(other);
        if (between == null) {
            return;
        }
        var all = (long) one.records.size() * other.records.size();
        var mean = (between.bits + NEVER_COMPARED * (all - between.compared)) / (double) all;
        if (mean >= least) {
            joins.add(new Join(mean, one, other));
        }
    }

    /** Every compared pair within a group, with the bits by which the two came together. */
    void joined(Taker taker) {
        new TreeMap<>(pairs).forEach((key, bits) -> {
            if (Math.abs(bits) <= MOST && top(group(first(key))) == top(group(second(key)))) {
                taker.take(first(key), second(key), meeting(group(first(key)), group(second(key))).bits);
            }
        });
    }

    /** Every record of a group of several, with the mean of its bits to the others. */
    void members(Taker taker) {
        var sums = new HashMap<Integer, Long>();
        var counts = new HashMap<Integer, Long>();
        pairs.forEach((key, bits) -> {
            if (top(group(first(key))) == top(group(second(key)))) {
                for (var record : List.of(first(key), second(key))) {
                    sums.merge(record, Math.clamp(bits, -MOST, MOST), Long::sum);
                    counts.merge(record, 1L, Long::sum);
                }
            }
        });
        groupOf.forEach((record, alone) -> {
            var group = top(alone);
            var others = group.records.size() - 1;
            if (others > 0) {
                var uncompared = others - counts.getOrDefault(record, 0L);
                taker.take(
                        group.first,
                        record,
                        (sums.getOrDefault(record, 0L) + NEVER_COMPARED * uncompared) / (double) others);
            }
        });
    }

    private static Group top(Group group) {
        var top = group;
        while (top.joinedTo != top) {
            top = top.joinedTo;
        }
        return top;
    }

    /** The group in which two came together. */
    private static Group meeting(Group one, Group other) {
        for (var a = one; ; a = a.joinedTo) {
            for (var b = other; b.joinedTo != b; b = b.joinedTo) {
                if (a == b) {
                    return a;
                }
            }
            if (a.joinedTo == a) {
                return a;
            }
        }
    }

    private Group group(int record) {
        return Objects.requireNonNull(groupOf.get(record));
    }

    private int component(int record) {
        var root = record;
        while (components.computeIfAbsent(root, same -> same) != root) {
            root = components.get(root);
        }
        for (var at = record; at != root; ) {
            var next = components.put(at, root);
            at = next;
        }
        return root;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static int first(long key) {
        return (int) (key >> 32);
    }

    private static int second(long key) {
        return (int) key;
    }
}
