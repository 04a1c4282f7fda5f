package motcua.linkage.weights;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fellegi-Sunter: for each field and level, the chance among pairs that belong together (m) and among random pairs (u).
 *
 * @param prior log2 of the odds that a random pair belongs together
 * @param kin pairs that are neither, where they were learnt
 * @param repeats fields that repeat others, shorter ones first
 */
public record Model(
        Shape shape,
        double[][] m,
        double[][] u,
        double prior,
        @Nullable Kin kin,
        List<Repeat> repeats) {
    public Model {
        repeats = List.copyOf(repeats);
    }

    public Model(Shape shape, double[][] m, double[][] u, double prior) {
        this(shape, m, u, prior, null, List.of());
    }

    /** log2 of m over u: what a level adds; 0 for a field that cannot be compared. */
    public double weight(int field, int level) {
        return level == 0 ? 0 : Math.log(m[field][level] / u[field][level]) / Math.log(2);
    }

    /**
     * What a whole pattern adds, in bits, without rarity. What an agreeing identifier tells of other fields is taken off them.
     */
    public double weight(int[] pattern) {
        var levels = told(pattern);
        var sum = 0.0;
        var besideKin = 0.0;
        for (var field = 0; field < levels.length; field++) {
            var told = alreadyTold(field, levels);
            sum += weight(field, levels[field]) - told;
            if (kin != null && levels[field] > 0) {
                besideKin += Math.log(m[field][levels[field]] / kin.r()[field][levels[field]]) / Math.log(2) - told;
            }
        }
        // Whoever is no stranger may still be kin.
        return kin == null ? sum : -Math.log(Math.pow(2, -sum) + Math.pow(2, kin.odds() - besideKin)) / Math.log(2);
    }

    /** The levels without what is said twice: 0 for a field that repeats others, or is repeated. */
    public int[] told(int[] pattern) {
        if (repeats.isEmpty()) {
            return pattern;
        }
        var levels = pattern.clone();
        var spoken = new HashSet<Integer>();
        for (var repeat : repeats) {
            var whole = repeat.whole();
            var hasParts = repeat.parts().stream().allMatch(part -> pattern[part] > 0);
            if (pattern[whole] == 0
                    || repeat.partsTell() && hasParts
                    || repeat.parts().stream().anyMatch(spoken::contains)) {
                levels[whole] = 0;
            } else {
                repeat.parts().forEach(part -> levels[part] = 0);
                spoken.addAll(repeat.parts());
            }
        }
        return levels;
    }

    private double alreadyTold(int field, int[] levels) {
        var weight = weight(field, levels[field]);
        if (weight <= 0) {
            return 0;
        }
        for (var other = 0; other < levels.length; other++) {
            var kind = shape.kinds().get(other);
            var top = shape.radix(other) - 1;
            if (levels[other] == top && kind.tells().contains(shape.words().get(field))) {
                return Math.min(weight, partTold(field));
            }
        }
        return 0;
    }

    /** For a date the year, else everything. */
    private double partTold(int field) {
        var levels = u[field];
        if (!shape.words().get(field).equals("date")) {
            return 100;
        }
        var sameYear = 0.0;
        for (var level = 3; level < levels.length; level++) {
            sameYear += levels[level];
        }
        return -Math.log(Math.max(sameYear, 1e-4)) / Math.log(2);
    }

    /** The chance that a pair with these bits belongs together. */
    public double probability(double bits) {
        return 1 / (1 + Math.pow(2, -(bits + prior)));
    }

    /** The bits that make a probability. */
    public double bits(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2) - prior;
    }

    double[][] copyOfM() {
        return Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
    }
}
