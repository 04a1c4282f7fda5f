package motcua.bench;

/** The command line does not say what to do; the message says why. */
final class BadCall extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadCall(String message) {
        super(message);
    }
}
