package vn.motcua.criteria;

import java.util.List;
import vn.motcua.shared.BadInput.Finding;

/** What came of something that was entered. */
public sealed interface Entered {
    record Done() implements Entered {}

    /** A rule says no; nothing was written. */
    record Refused(CriteriaRefusal why) implements Entered {}

    /** Something cannot be used; what of it is written, the use case says. */
    record NotUsable(List<Finding> findings) implements Entered {
        public NotUsable {
            findings = List.copyOf(findings);
        }
    }
}
