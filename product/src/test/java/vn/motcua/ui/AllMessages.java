package vn.motcua.ui;

/** The texts of all modules, without Spring. */
public final class AllMessages {
    private AllMessages() {}

    public static Messages read() {
        return new Messages();
    }
}
