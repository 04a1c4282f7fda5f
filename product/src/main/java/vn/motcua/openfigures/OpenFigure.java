package vn.motcua.openfigures;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Measure;

/**
 * What everybody may know of a figure.
 *
 * @param rule version of the measure's rule by which it was counted
 * @param counted numerator, or how many there are where nothing is divided; null while hidden
 * @param of denominator; null while hidden and where nothing is divided
 */
public record OpenFigure(
        Measure measure,
        String rule,
        State state,
        @Nullable Long counted,
        @Nullable Long of) {
    /** How much of it is shown. */
    public enum State {
        SHOWN,
        /** Nothing happened that could be divided. */
        NO_CASE,
        /** Fewer stand behind it than the rule shows. */
        FEW,
        /** Shown, it would tell by subtraction what is hidden beside it. */
        WITHHELD
    }

    /** @param of null where nothing is divided */
    static OpenFigure shown(Measure measure, String rule, long counted, @Nullable Long of) {
        return new OpenFigure(measure, rule, of != null && of == 0 ? State.NO_CASE : State.SHOWN, counted, of);
    }

    OpenFigure hidden(State why) {
        return new OpenFigure(measure, rule, why, null, null);
    }

    /** How many dossiers stand behind it; 0 while hidden. */
    long behind() {
        return of != null ? of : counted != null ? counted : 0;
    }

    /** Empty where nothing is divided, no case arose, or it is hidden. */
    public OptionalDouble ratio() {
        return of == null || of == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) Objects.requireNonNull(counted) / of);
    }
}
