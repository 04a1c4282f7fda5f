package vn.motcua.documents;

/** Whether a kept file is still what it was when it was kept. */
public sealed interface FileState {
    /** Every byte is as it was. */
    record Intact() implements FileState {}

    /**
     * There is a file, but not with this content: changed, shortened, lengthened, or not to be read at all.
     *
     * @param foundSha256 of what was found; empty when it cannot be read
     */
    record Damaged(String foundSha256) implements FileState {}

    /** There is no file. */
    record Lost() implements FileState {}

    default boolean isIntact() {
        return this instanceof Intact;
    }
}
