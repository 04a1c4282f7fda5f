package vn.motcua.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import vn.motcua.shared.Language;
import vn.motcua.ui.Said;

/** Numbers as people write and read them. */
public final class Numbers {
    /** Quotients are rounded once, at the end. */
    static final MathContext EXACT = new MathContext(24, RoundingMode.HALF_UP);

    private static final int LENGTH_MAX = 30;

    private Numbers() {}

    public static String shown(BigDecimal number, Language language) {
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return language == Language.VI ? plain.replace('.', ',') : plain;
    }

    /** Both {@code 85,5} and {@code 85.5}; empty for what is no number. */
    public static Optional<BigDecimal> read(String typed) {
        var text = typed.strip().replace(',', '.');
        if (text.isEmpty() || text.length() > LENGTH_MAX || !text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** A sentence with numbers, each as its language writes it. */
    static Said said(String key, Object... facts) {
        return new Said(
                Said.of(key, in(Language.VI, facts)).vietnamese(),
                Said.of(key, in(Language.EN, facts)).english());
    }

    private static Object[] in(Language language, Object... facts) {
        return Arrays.stream(facts)
                .map(fact -> switch (fact) {
                    case BigDecimal number -> shown(number, language);
                    case vn.motcua.scorecard.Words words -> words.in(language);
                    default -> fact;
                })
                .toArray();
    }
}
