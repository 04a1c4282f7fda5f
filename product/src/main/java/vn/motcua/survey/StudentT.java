package vn.motcua.survey;

/**
 * Student's t distribution for whole degrees of freedom, by its finite series (Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.7.3 and 26.7.4), which is exact; no library for these lines.
 */
final class StudentT {
    private static final double TWO_SIDED = 0.95;
    private static final int HALVINGS = 80;
    private static final double HIGHEST = 20;
    /** From here on the quantile is that of the normal distribution to two places; the series would be long. */
    private static final int MANY = 2_000;

    private static final double NORMAL = 1.959_963_984_540_054;

    private StudentT() {}

    /**
     * The value beyond which 2.5 % lie on either side.
     *
     * @param freedom degrees of freedom, 1 or more
     */
    static double quantile95(int freedom) {
        if (freedom < 1) {
            throw new IllegalArgumentException("Degrees of freedom must be 1 or more, but are " + freedom);
        }
        if (freedom > MANY) {
            return NORMAL;
        }
        double low = 0;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < TWO_SIDED) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How probable it is to lie between −t and t. */
    static double within(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double cosine = Math.cos(angle);
        if (freedom % 2 == 0) {
            return Math.sin(angle) * series(cosine * cosine, freedom / 2 - 1, 1);
        }
        double tail = freedom == 1 ? 0 : Math.sin(angle) * cosine * series(cosine * cosine, (freedom - 3) / 2, 2);
        return 2 / Math.PI * (angle + tail);
    }

    /** 1 + a/(a+1)·c + a(a+2)/((a+1)(a+3))·c² + …, up to the given power. */
    private static double series(double c, int last, int first) {
        double sum = 1;
        double term = 1;
        for (int i = 0; i < last; i++) {
            int factor = first + 2 * i;
            term *= c * factor / (factor + 1);
            sum += term;
        }
        return sum;
    }
}
