package vn.motcua.dossier;

/** What a use case of this module answers: it is done, or a rule says no and nothing was written. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record No<T>(DossierRefusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> no(DossierRefusal why) {
        return new No<>(why);
    }
}
