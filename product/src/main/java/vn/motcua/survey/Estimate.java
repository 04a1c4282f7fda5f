package vn.motcua.survey;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A weighted ratio from a sample of clusters: Σwy / Σwz, with its variance by linearisation over ultimate clusters, drawn as if with
 * replacement (S. L. Lohr, Sampling: Design and Analysis, 2nd ed., ch. 9.1 and 9.2; L. Kish, Survey Sampling, 1965, ch. 6). Too wide rather
 * than too narrow where a good part of all clusters is in the sample.
 *
 * @param answers how many stand behind it
 * @param value in percent, 0 to 100
 * @param precision null where it cannot be said: fewer than two clusters, or who answered was not drawn
 */
public record Estimate(int answers, double value, @Nullable Precision precision) {
    private static final double PERCENT = 100;

    /**
     * @param error standard error, in points of percent
     * @param low lower end of the interval of 95 % (Student's t, clusters − 1 degrees of freedom), 0 at least
     * @param high upper end, 100 at most
     * @param designEffect variance by variance of a simple random sample of as many; null where all answers are the same
     */
    public record Precision(
            double error, double low, double high, @Nullable Double designEffect) {}

    /**
     * One answer's part.
     *
     * @param cluster answers of one cluster have the same
     * @param over y, 0 to {@code under}
     * @param under z, 0 where the answer says nothing of it
     */
    record Part(String cluster, double weight, double over, double under) {}

    /** @return null where nobody says anything of it */
    static @Nullable Estimate of(List<Part> all) {
        var parts = all.stream().filter(part -> part.under() > 0).toList();
        if (parts.isEmpty()) {
            return null;
        }
        double under =
                parts.stream().mapToDouble(part -> part.weight() * part.under()).sum();
        double ratio =
                parts.stream().mapToDouble(part -> part.weight() * part.over()).sum() / under;
        return new Estimate(parts.size(), PERCENT * ratio, precision(parts, ratio, under));
    }

    Estimate withoutPrecision() {
        return new Estimate(answers, value, null);
    }

    private static @Nullable Precision precision(List<Part> parts, double ratio, double under) {
        var clusters = new LinkedHashMap<String, Double>();
        parts.forEach(part -> clusters.merge(
                part.cluster(), part.weight() * (part.over() - ratio * part.under()) / under, Double::sum));
        int number = clusters.size();
        if (number < 2) {
            return null;
        }
        double squares =
                clusters.values().stream().mapToDouble(sum -> sum * sum).sum();
        double variance = squares * number / (number - 1);
        double error = PERCENT * Math.sqrt(variance);
        double half = StudentT.quantile95(number - 1) * error;
        double simple = simpleVariance(parts, ratio, under);
        return new Precision(
                error,
                Math.max(0, PERCENT * ratio - half),
                Math.min(PERCENT, PERCENT * ratio + half),
                simple > 0 ? variance / simple : null);
    }

    /** Of a simple random sample of as many answers. */
    private static double simpleVariance(List<Part> parts, double ratio, double under) {
        double weights = parts.stream().mapToDouble(Part::weight).sum();
        double mean = under / weights;
        double squares = parts.stream()
                .mapToDouble(part -> {
                    double off = (part.over() - ratio * part.under()) / mean;
                    return part.weight() * off * off;
                })
                .sum();
        return squares / weights / (parts.size() - 1);
    }
}
