package vn.motcua.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFinding;

/** What the machine will find when drafts are brought in: one judge, whether it is asked beside a field or of a version. */
@Component
class DraftFindings {
    private final CheckPackage check;

    DraftFindings(CheckPackage check) {
        this.check = check;
    }

    /** Nothing is asked where nothing was changed. */
    List<PackageFinding> find(DraftedPackage drafted) {
        return !drafted.changed().isEmpty()
                        && check.check(drafted.pack().files()) instanceof CheckPackage.Outcome.Refused(var findings)
                ? findings
                : List.of();
    }
}
