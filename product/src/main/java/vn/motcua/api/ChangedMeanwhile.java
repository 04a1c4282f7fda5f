package vn.motcua.api;

/** The thing to be changed is no longer as the sender read it. Becomes 412. */
final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String current;

    ChangedMeanwhile(String current) {
        super("The thing must still be as it was read, but is " + current);
        this.current = current;
    }

    String current() {
        return current;
    }
}
