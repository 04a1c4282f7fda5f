package vn.motcua.editing;

import java.util.List;
import vn.motcua.packages.ProcedurePackage;

/** Offers editors of parts of a procedure: the page of drafts leads to each. Modules above this one add their own. */
public interface PartEditor {
    /** @return the parts of this package that it edits, in order; none where the package has none of them */
    List<EditablePart> parts(ProcedurePackage inForce);
}
