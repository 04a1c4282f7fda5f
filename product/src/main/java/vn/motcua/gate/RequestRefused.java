package vn.motcua.gate;

/** A body that turned out, while it was read, to be one that does not pass. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    RequestRefused(Reason reason) {
        super("The request must pass the gate, but is " + reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
