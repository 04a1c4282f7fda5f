package motcua.linkage.weights;

import java.util.List;
import java.util.Set;

/**
 * Learns what compared pairs of one register are: records of one person, kin, or strangers; by expectation-maximisation, where
 * the strangers' shares come from random pairs. How many of each there are is learnt too.
 */
public final class Mixture {
    private static final int ROUNDS = 400;

    /** As many pairs as the first guess weighs: a register without duplicates must not find some. */
    private static final double GUESSED = 20;

    private final Shape shape;
    private final List<Counted> compared;
    private final List<Counted> random;
    private final double pairs;
    private final Set<Integer> fixed;
    private final double[][] guess;
    private double[][] m;
    private double[][] u;
    private double[][] r;
    private double together;
    private double kin;

    /**
     * @param compared patterns of all compared pairs
     * @param random patterns of random pairs, a few of which may belong together
     * @param pairs number of all pairs of the register
     * @param fixed fields whose u is known and not learnt
     */
    public Mixture(Model start, List<Counted> compared, List<Counted> random, double pairs, Set<Integer> fixed) {
        this.shape = start.shape();
        this.compared = compared.stream()
                .map(pattern -> new Counted(start.told(pattern.levels()), pattern.pairs(), pattern.together()))
                .toList();
        this.random = random.stream()
                .map(pattern -> new Counted(start.told(pattern.levels()), pattern.pairs()))
                .toList();
        this.pairs = pairs;
        this.fixed = fixed;
        this.guess = start.copyOfM();
        this.m = start.copyOfM();
        this.u = start.u();
        this.r = firstKin();
        this.together = Math.max(1, Math.sqrt(pairs));
        this.kin = 2 * together;
    }

    /** The model that explains the compared pairs best. */
    public Model learn(Model start) {
        for (var round = 0; round < ROUNDS; round++) {
            var before = together;
            step();
            strangers();
            if (Math.abs(together - before) < 0.5) {
                break;
            }
        }
        var odds = Math.log(Math.max(kin, 1e-3) / pairs) / Math.log(2);
        var prior = Math.log(Math.max(together, 0.5) / pairs) / Math.log(2);
        return new Model(shape, m, u, prior, new Kin(r, odds), start.repeats());
    }

    private void step() {
        var ofOne = counts();
        var ofKin = counts();
        var logM = logs(m);
        var logR = logs(r);
        var logU = logs(u);
        var one = 0.0;
        var related = 0.0;
        for (var pattern : compared) {
            var levels = pattern.levels();
            var a = Math.log(Math.max(together, 1e-3) / pairs) + sum(levels, logM);
            var b = Math.log(Math.max(kin, 1e-3) / pairs) + sum(levels, logR);
            var c = sum(levels, logU);
            var most = Math.max(a, Math.max(b, c));
            var all = Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most);
            var known = pattern.together();
            var isOne = known == null ? Math.exp(a - most) / all : known;
            var isKin = known == null ? Math.exp(b - most) / all : 1 - known;
            one += isOne * pattern.pairs();
            related += isKin * pattern.pairs();
            for (var field = 0; field < levels.length; field++) {
                ofOne[field][levels[field]] += isOne * pattern.pairs();
                ofKin[field][levels[field]] += isKin * pattern.pairs();
            }
        }
        together = one;
        kin = related;
        m = shares(ofOne, guess, GUESSED);
        r = shares(ofKin, guess, 0);
    }

    /** Random pairs without those that belong together: these are few, but nearly all that agree on much. */
    private void strangers() {
        var counts = counts();
        var logM = logs(m);
        var logU = logs(u);
        for (var pattern : random) {
            var levels = pattern.levels();
            var odds = Math.log(Math.max(together, 1e-3) / pairs) + sum(levels, logM) - sum(levels, logU);
            var apart = 1 / (1 + Math.exp(Math.min(odds, 600)));
            for (var field = 0; field < levels.length; field++) {
                counts[field][levels[field]] += apart * pattern.pairs();
            }
        }
        var learnt = shares(counts, guess, 0);
        for (var field = 0; field < learnt.length; field++) {
            if (fixed.contains(field)) {
                learnt[field] = u[field];
            }
        }
        u = learnt;
    }

    /** Kin agree on some things and not on others. */
    private double[][] firstKin() {
        var counts = counts();
        for (var field = 0; field < counts.length; field++) {
            var levels = counts[field];
            for (var level = 1; level < levels.length; level++) {
                levels[level] = level == 1 ? 2.0 * levels.length : level == levels.length - 1 ? levels.length : 1;
            }
        }
        return shares(counts, counts, 0);
    }

    private double[][] counts() {
        var counts = new double[shape.size()][];
        for (var field = 0; field < counts.length; field++) {
            counts[field] = new double[shape.radix(field)];
        }
        return counts;
    }

    /** Shares of the levels that can be compared, with half a pair for each and some as guessed. */
    private static double[][] shares(double[][] counts, double[][] guess, double guessed) {
        var shares = new double[counts.length][];
        for (var field = 0; field < counts.length; field++) {
            shares[field] = new double[counts[field].length];
            var sum = 0.0;
            for (var level = 1; level < counts[field].length; level++) {
                shares[field][level] = counts[field][level] + 0.5 + guessed * guess[field][level];
                sum += shares[field][level];
            }
            for (var level = 1; level < shares[field].length; level++) {
                shares[field][level] /= sum;
            }
        }
        return shares;
    }

    /** Level 0 says nothing. */
    private static double[][] logs(double[][] shares) {
        var logs = new double[shares.length][];
        for (var field = 0; field < shares.length; field++) {
            logs[field] = new double[shares[field].length];
            for (var level = 1; level < logs[field].length; level++) {
                logs[field][level] = Math.log(shares[field][level]);
            }
        }
        return logs;
    }

    private static double sum(int[] levels, double[][] logs) {
        var sum = 0.0;
        for (var field = 0; field < levels.length; field++) {
            sum += logs[field][levels[field]];
        }
        return sum;
    }
}
