package vn.motcua.consultation;

import java.util.List;
import vn.motcua.dossier.DossierId;
import vn.motcua.shared.Refusal;

/** What comes of asking, answering or ending a consultation. */
public sealed interface Entered {
    record Done(DossierId dossier, Consultation consultation) implements Entered {}

    /** Nothing was written: all that is wrong with what was typed. */
    record NotUsable(List<Wrong> wrong) implements Entered {
        public NotUsable {
            wrong = List.copyOf(wrong);
        }
    }

    /** Nothing was written: the file cannot be kept, for this reason. */
    record FileRefused(vn.motcua.documents.UploadRefusal why) implements Entered {}

    /** Nothing was written: a rule says no. */
    record No(Refusal why) implements Entered {}
}
