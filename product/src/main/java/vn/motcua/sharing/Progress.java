package vn.motcua.sharing;

import java.util.function.Supplier;

/** How far a long act has come: whoever waits for it hears of each procedure that is done; where nobody waits nothing happens. */
final class Progress {
    private static final ScopedValue<Runnable> HEARD = ScopedValue.newInstance();

    private Progress() {}

    /** One procedure more is done. */
    static void step() {
        if (HEARD.isBound()) {
            HEARD.get().run();
        }
    }

    /** @param step is told of each procedure */
    static <T> T heard(Runnable step, Supplier<T> act) {
        return ScopedValue.where(HEARD, step).call(act::get);
    }
}
