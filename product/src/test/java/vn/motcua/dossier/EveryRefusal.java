package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.Refusal;

/** Holds that judgements reach each rule that a use case names as one that can say no to it. */
public final class EveryRefusal {
    private EveryRefusal() {}

    /**
     * @param useCase whose rules; those that it takes over whole from another use case are reached there
     * @param judged what pure judgements said
     */
    @SafeVarargs
    public static void isReached(Class<? extends Refusal> useCase, Optional<? extends Refusal>... judged) {
        var reached = new HashSet<Class<?>>();
        for (var one : judged) {
            one.ifPresent(why -> reached.add(why.getClass()));
        }
        assertThat(reached)
                .as(useCase.getCanonicalName())
                .isEqualTo(permitted(useCase).filter(Class::isRecord).collect(Collectors.toSet()));
    }

    static Stream<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses());
    }

    /** Why not, of an outcome. */
    public static <R extends DossierRefusal> Optional<R> why(Outcome<?, R> outcome) {
        return switch (outcome) {
            case Outcome.Done(var _) -> Optional.empty();
            case Outcome.No(var why) -> Optional.of(why);
        };
    }
}
