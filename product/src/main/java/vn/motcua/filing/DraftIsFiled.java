package vn.motcua.filing;

import vn.motcua.dossier.DossierId;

/** Somebody asks for a draft of theirs that has become a dossier: its address leads on to the dossier. */
public final class DraftIsFiled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DossierId dossier;

    DraftIsFiled(DossierId dossier) {
        super("Draft " + dossier + " is filed", null, false, false);
        this.dossier = dossier;
    }

    public DossierId dossier() {
        return dossier;
    }
}
