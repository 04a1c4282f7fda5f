package vn.motcua.casefile;

import java.util.List;
import vn.motcua.dossier.Dossier;
import vn.motcua.shared.Refusal;

/** What comes of putting something on file. */
public sealed interface Entered {
    record Done(Dossier dossier) implements Entered {}

    /** Nothing was written: all that is wrong with what was typed. */
    record NotUsable(List<Wrong> wrong) implements Entered {
        public NotUsable {
            wrong = List.copyOf(wrong);
        }
    }

    /** Nothing was written: a rule says no. */
    record No(Refusal why) implements Entered {}
}
