package vn.motcua.organisation;

import java.util.function.Function;
import vn.motcua.shared.Refusal;

/** What became of a wish to change the registers of this module. A refused one has written nothing. */
public sealed interface Change<T> {
    record Made<T>(T value) implements Change<T> {}

    /** It was so before: the same wish came a second time. */
    record AlreadySo<T>(T value) implements Change<T> {}

    record Refused<T>(OrganisationRefusal refusal) implements Change<T> {}

    static <T> Change<T> refused(OrganisationRefusal.Rule rule, Object... facts) {
        return new Refused<>(OrganisationRefusal.of(rule, facts));
    }

    /** What is now there, for callers who know that the rules allow it, such as the demo province. */
    default T orThrow() {
        return orThrow(refusal ->
                new IllegalStateException("The change must be allowed, but " + refusal.code() + " " + refusal.facts()));
    }

    default T orThrow(Function<Refusal, RuntimeException> exception) {
        return switch (this) {
            case Made<T>(var value) -> value;
            case AlreadySo<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw exception.apply(refusal);
        };
    }
}
