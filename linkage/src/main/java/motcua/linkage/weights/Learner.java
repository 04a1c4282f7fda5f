package motcua.linkage.weights;

import java.util.List;
import java.util.Set;

/**
 * Learns m by expectation-maximisation over counted patterns, with u held fixed. Fields in {@code given} are equal by the way
 * the pairs were found and say nothing; fields not in {@code learnt} keep their m.
 */
public final class Learner {
    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-9;

    private final Shape shape;

    public Learner(Shape shape) {
        this.shape = shape;
    }

    /** u out of random pairs; levels that none of them reached get half a pair. */
    public double[][] shares(List<Counted> patterns) {
        var shares = new double[shape.size()][];
        for (var field = 0; field < shares.length; field++) {
            var counts = new double[shape.radix(field)];
            for (var pattern : patterns) {
                counts[pattern.levels()[field]] += pattern.pairs();
            }
            shares[field] = normalised(counts, 0.5);
        }
        return shares;
    }

    /** A first guess where nothing is labelled: nine of ten agree at the strongest level. */
    public double[][] guess() {
        var m = new double[shape.size()][];
        for (var field = 0; field < m.length; field++) {
            var levels = new double[shape.radix(field)];
            for (var level = 1; level < levels.length; level++) {
                levels[level] = level == levels.length - 1 ? 90 : 10.0 / Math.max(1, levels.length - 2);
            }
            m[field] = normalised(levels, 0);
        }
        return m;
    }

    /** m after expectation-maximisation; {@code start} is not changed. */
    public double[][] learn(
            List<Counted> patterns, Model start, double share, Set<Integer> given, Set<Integer> learnt) {
        var m = start.copyOfM();
        var lambda = share;
        for (var round = 0; round < ROUNDS; round++) {
            var counts = new double[shape.size()][];
            for (var field = 0; field < counts.length; field++) {
                counts[field] = new double[shape.radix(field)];
            }
            var together = 0.0;
            var all = 0.0;
            for (var pattern : patterns) {
                var known = pattern.together();
                var chance = known == null ? chance(pattern.levels(), m, start.u(), lambda, given) : known;
                together += chance * pattern.pairs();
                all += pattern.pairs();
                for (var field = 0; field < counts.length; field++) {
                    counts[field][pattern.levels()[field]] += chance * pattern.pairs();
                }
            }
            var change = Math.abs(together / all - lambda);
            lambda = Math.clamp(together / all, 1e-6, 1 - 1e-6);
            for (var field : learnt) {
                m[field] = normalised(counts[field], 0.5);
            }
            if (change < ENOUGH) {
                break;
            }
        }
        return m;
    }

    private static double chance(int[] levels, double[][] m, double[][] u, double lambda, Set<Integer> given) {
        var odds = Math.log(lambda / (1 - lambda));
        for (var field = 0; field < levels.length; field++) {
            if (levels[field] > 0 && !given.contains(field)) {
                odds += Math.log(m[field][levels[field]] / u[field][levels[field]]);
            }
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** Shares of the levels that can be compared; level 0 stays 0. */
    private static double[] normalised(double[] counts, double added) {
        var sum = 0.0;
        for (var level = 1; level < counts.length; level++) {
            sum += counts[level] + added;
        }
        var shares = new double[counts.length];
        for (var level = 1; level < counts.length; level++) {
            shares[level] = sum == 0 ? 1.0 / (counts.length - 1) : (counts[level] + added) / sum;
        }
        return shares;
    }
}
