package vn.motcua.identity;

/** The user is known, but must not do this. Becomes 403. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Forbidden(String what) {
        super(what);
    }
}
