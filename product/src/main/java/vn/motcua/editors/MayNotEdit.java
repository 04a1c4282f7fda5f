package vn.motcua.editors;

/** Somebody is about to change a procedure that is not theirs to edit. Becomes 403, with the reason and with who may. */
public class MayNotEdit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Hindrance why;

    public MayNotEdit(Hindrance why) {
        super("Who edits " + why.procedure() + " must be entitled to, but is not: " + why.why());
        this.why = why;
    }

    public Hindrance why() {
        return why;
    }
}
