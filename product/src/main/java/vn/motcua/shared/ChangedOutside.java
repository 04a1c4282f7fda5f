package vn.motcua.shared;

/**
 * A row that people rely on is not what the log says of it: somebody changed it past the product. Nothing is done with it, so
 * that it is not confirmed by what follows, until the operator has looked: {@code verify-log} names it too.
 */
public final class ChangedOutside extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param row its table and key, as the operator looks for it */
    public ChangedOutside(String row) {
        super(said(row));
    }

    /** @param cause what could not be made of it */
    public ChangedOutside(String row, Throwable cause) {
        super(said(row), cause);
    }

    private static String said(String row) {
        return "Changed outside the product: " + row + ". Nothing was written; see verify-log and restore the row";
    }
}
