package motcua.linkage.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who said what of which pair, one byte for each clerk and pair. Pairs are named by their number. A pair is done when as many
 * clerks as are needed have decided it; those on which clerks differ wait for a settlement, which stands above theirs.
 */
final class Verdicts {
    private final int pairs;
    private final int needed;
    private final Map<String, byte[]> byClerk = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<Integer>> history = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Integer, Settlement> settled = new HashMap<>();

    /** @param needed clerks who must decide each pair, at least 1 */
    Verdicts(int pairs, int needed) {
        this.pairs = pairs;
        this.needed = needed;
    }

    /** @param of what the clerks had said */
    record Settlement(String by, Verdict verdict, Map<String, Verdict> of) {
        Settlement {
            of = Map.copyOf(of);
        }
    }

    /**
     * @param done pairs that this clerk need not look at any more
     * @param left pairs that wait for this clerk
     * @param unsure those of {@code done} that the clerk could not tell
     */
    record Progress(int done, int left, int unsure) {}

    int pairs() {
        return pairs;
    }

    int needed() {
        return needed;
    }

    void set(int pair, String clerk, Verdict verdict) {
        byClerk.computeIfAbsent(clerk, _ -> new byte[pairs])[pair] = verdict.code();
        history.computeIfAbsent(clerk, _ -> new ArrayList<>()).add(pair);
    }

    void clear(int pair, String clerk) {
        var own = byClerk.get(clerk);
        if (own != null) {
            own[pair] = 0;
        }
    }

    void settle(int pair, Settlement settlement) {
        settlement.of().keySet().forEach(clerk -> clear(pair, clerk));
        settled.put(pair, settlement);
        history.computeIfAbsent(settlement.by(), _ -> new ArrayList<>()).add(pair);
    }

    /** Takes a settlement back; what the clerks had said must be set again. */
    void unsettle(int pair) {
        settled.remove(pair);
    }

    @Nullable
    Verdict own(int pair, String clerk) {
        var own = byClerk.get(clerk);
        return own == null ? null : Verdict.ofCode(own[pair]);
    }

    @Nullable
    Settlement settlement(int pair) {
        return settled.get(pair);
    }

    /** All that clerks say of a pair now. */
    Map<String, Verdict> of(int pair) {
        var all = new TreeMap<String, Verdict>();
        byClerk.forEach((clerk, own) -> {
            var verdict = Verdict.ofCode(own[pair]);
            if (verdict != null) {
                all.put(clerk, verdict);
            }
        });
        return all;
    }

    /** Whether the clerk has decided pairs. */
    boolean isClerk(String name) {
        var own = byClerk.get(name);
        for (var i = 0; own != null && i < pairs; i++) {
            if (own[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The name as it was first written, so that "an" goes on as "An". */
    String known(String name) {
        return byClerk.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /** The pair that the clerk decided last and has not taken back, or -1. */
    int last(String clerk) {
        var numbers = history.getOrDefault(clerk, List.of());
        while (!numbers.isEmpty()) {
            int pair = numbers.getLast();
            var settlement = settled.get(pair);
            if (own(pair, clerk) != null
                    || settlement != null && settlement.by().equalsIgnoreCase(clerk)) {
                return pair;
            }
            numbers.removeLast();
        }
        return -1;
    }

    boolean isOpenFor(int pair, String clerk) {
        return !settled.containsKey(pair) && own(pair, clerk) == null && decisions(pair) < needed;
    }

    boolean differs(int pair) {
        var seen = 0;
        for (var own : byClerk.values()) {
            if (own[pair] != 0) {
                seen |= 1 << own[pair];
            }
        }
        return Integer.bitCount(seen) > 1 && !settled.containsKey(pair);
    }

    private int decisions(int pair) {
        var count = 0;
        for (var own : byClerk.values()) {
            count += own[pair] == 0 ? 0 : 1;
        }
        return count;
    }

    /** The first such pair after this one, going on from the beginning, or -1. */
    int next(int after, IntPredicate wanted) {
        for (var step = 1; step <= pairs; step++) {
            var pair = Math.floorMod(after + step, pairs);
            if (wanted.test(pair)) {
                return pair;
            }
        }
        return -1;
    }

    /** How many such pairs there are. */
    int count(IntPredicate wanted) {
        var count = 0;
        for (var pair = 0; pair < pairs; pair++) {
            count += wanted.test(pair) ? 1 : 0;
        }
        return count;
    }

    /** Some of such pairs: {@code size} after leaving out {@code skip}. */
    List<Integer> some(IntPredicate wanted, int skip, int size) {
        var numbers = new ArrayList<Integer>();
        var left = skip;
        for (var pair = 0; pair < pairs && numbers.size() < size; pair++) {
            if (wanted.test(pair) && left-- <= 0) {
                numbers.add(pair);
            }
        }
        return numbers;
    }

    Progress progress(String clerk) {
        var left = count(pair -> isOpenFor(pair, clerk));
        var own = byClerk.get(clerk);
        var unsure = own == null ? 0 : count(pair -> own[pair] == Verdict.UNSURE.code());
        return new Progress(pairs - left, left, unsure);
    }

    /** The names of all who decided pairs. */
    List<String> clerks() {
        return byClerk.keySet().stream().filter(this::isClerk).toList();
    }

    @Override
    public String toString() {
        return Arrays.toString(clerks().toArray());
    }
}
