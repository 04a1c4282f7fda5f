package vn.motcua.scorecard;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says of a scope.
 *
 * @param counted numerator, or how many there are where nothing is divided
 * @param of denominator; null where nothing is divided
 * @param asOf the moment of which it tells
 */
public record Figure(
        Measure measure, long counted, @Nullable Long of, Instant asOf) {
    /** Empty where no case arose: nothing of nothing is not zero. */
    public OptionalDouble ratio() {
        return of == null || of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) counted / of);
    }

    public long missed() {
        return of == null ? 0 : of - counted;
    }
}
