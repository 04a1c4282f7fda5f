package vn.motcua.dossier;

/**
 * What a use case answers: it is done, or a rule says no and nothing was written.
 *
 * @param <R> the rules that can say no here: whoever answers them names each
 */
public sealed interface Outcome<T, R extends DossierRefusal> {
    record Done<T, R extends DossierRefusal>(T value) implements Outcome<T, R> {}

    record No<T, R extends DossierRefusal>(R why) implements Outcome<T, R> {}

    static <T, R extends DossierRefusal> Outcome<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R extends DossierRefusal> Outcome<T, R> no(R why) {
        return new No<>(why);
    }

    /** The answer of one use case as that of another, which can meet more. */
    static <T, R extends DossierRefusal> Outcome<T, R> wider(Outcome<T, ? extends R> narrower) {
        return switch (narrower) {
            case Done(var value) -> done(value);
            case No(var why) -> no(why);
        };
    }
}
