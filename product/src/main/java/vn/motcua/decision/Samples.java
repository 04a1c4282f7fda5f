package vn.motcua.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of an input, one for each kind of answer that a table can tell apart: those its cells name, one beside and between each of
 * them, one that none names, and nothing.
 */
final class Samples {
    /** A text that no cell names. */
    static final String OTHER = "…";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Samples() {}

    static List<@Nullable Object> of(ValueKind kind, Collection<Object> marks, InputFact fact) {
        var samples = new ArrayList<@Nullable Object>();
        switch (kind) {
            case TEXT -> {
                samples.addAll(fact.values().isEmpty() ? texts(marks) : fact.values());
            }
            case FLAG -> samples.addAll(List.of(true, false));
            case NUMBER -> samples.addAll(numbers(marks, fact));
            case DATE -> samples.addAll(days(marks));
        }
        if (!fact.isAlwaysThere()) {
            samples.add(null);
        }
        return samples;
    }

    private static List<String> texts(Collection<Object> marks) {
        var texts = new ArrayList<String>(
                marks.stream().map(String.class::cast).distinct().sorted().toList());
        texts.add(OTHER);
        return texts;
    }

    /** Each number with those just below and above it; between two that are not whole there is always another. */
    private static Collection<BigDecimal> numbers(Collection<Object> marks, InputFact fact) {
        var named = new TreeSet<BigDecimal>();
        for (var mark : marks) {
            var number = (BigDecimal) mark;
            named.add(fact.isWhole() ? number.setScale(0, RoundingMode.FLOOR) : number);
            named.add(fact.isWhole() ? number.setScale(0, RoundingMode.CEILING) : number);
        }
        var samples = new TreeSet<BigDecimal>(named);
        BigDecimal before = null;
        for (var number : named) {
            if (fact.isWhole()) {
                samples.add(number.subtract(BigDecimal.ONE));
                samples.add(number.add(BigDecimal.ONE));
            } else {
                samples.add(
                        before == null
                                ? number.subtract(BigDecimal.ONE)
                                : before.add(number).multiply(HALF));
            }
            before = number;
        }
        samples.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
        Stream.of(Optional.ofNullable(fact.least()), Optional.ofNullable(fact.most()))
                .flatMap(Optional::stream)
                .forEach(samples::add);
        samples.removeIf(number -> !fact.canBe(number));
        return samples;
    }

    private static Collection<LocalDate> days(Collection<Object> marks) {
        var samples = new TreeSet<LocalDate>();
        for (var mark : marks) {
            var day = (LocalDate) mark;
            samples.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        if (samples.isEmpty()) {
            samples.add(LocalDate.EPOCH);
        }
        return samples;
    }
}
