package vn.motcua.proof;

/**
 * Something that is not what the log says.
 *
 * @param kind the word of a {@link Found}
 * @param where the row, the event, or the place in the tree
 */
public record Finding(String kind, String where) {
    public Finding(Found kind, String where) {
        this(kind.word(), where);
    }
}
