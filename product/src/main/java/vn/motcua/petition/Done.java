package vn.motcua.petition;

import vn.motcua.documents.UploadRefusal;

/** What comes of an act on a petition. */
public sealed interface Done {
    record Now(Petition petition) implements Done {}

    /** Nothing was written: a file cannot be kept. */
    record FileRefused(String name, UploadRefusal why) implements Done {}

    /** Nothing was written: a rule says no. */
    record No(PetitionRefusal why) implements Done {}
}
