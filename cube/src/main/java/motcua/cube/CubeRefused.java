package motcua.cube;

/** Something is not as it must be; the message says what must hold and what was found, for whoever called. */
public final class CubeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CubeRefused(String message) {
        super(message);
    }

    CubeRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
