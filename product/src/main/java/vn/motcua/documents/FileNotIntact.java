package vn.motcua.documents;

/** A paper is asked for whose file is damaged or lost. {@link NotIntactErrors} says so in words and tells the operator. */
public class FileNotIntact extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient FileState state;

    FileNotIntact(Document document, FileState state) {
        super("The file " + document.sha256() + " of document " + document.id() + " must be as it was kept on "
                + document.storedAt() + ", but is " + state);
        this.state = state;
    }

    /** How the file was found. */
    public FileState state() {
        return state;
    }
}
