package vn.motcua.shared;

/** What was asked for is not there, or the asker must not learn that it is. Becomes 404. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
