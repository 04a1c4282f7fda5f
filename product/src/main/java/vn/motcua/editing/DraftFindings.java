package vn.motcua.editing;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageFinding;
import vn.motcua.ui.Said;

/** What the machine will find when drafts are brought in: one judge, whether it is asked beside a field or of a version. */
@Component
class DraftFindings {
    private static final Logger log = LoggerFactory.getLogger(DraftFindings.class);

    private final Function<PackageFiles, CheckPackage.Outcome> check;

    @Autowired
    DraftFindings(CheckPackage check) {
        this(check::check);
    }

    DraftFindings(Function<PackageFiles, CheckPackage.Outcome> check) {
        this.check = check;
    }

    /** Nothing is asked where nothing was changed. A judge that fails does not take the page away on which the draft can be undone. */
    List<PackageFinding> find(DraftedPackage drafted) {
        if (drafted.changed().isEmpty()) {
            return List.of();
        }
        try {
            return check.apply(drafted.pack().files()) instanceof CheckPackage.Outcome.Refused(var findings)
                    ? findings
                    : List.of();
        } catch (RuntimeException e) {
            log.error(
                    "A draft of {} cannot be judged",
                    drafted.inForce().manifest().code(),
                    e);
            var why = Said.of("editing.cannot-be-judged").vietnamese();
            return drafted.changed().stream()
                    .map(draft -> new PackageFinding(draft.of().file(), "", why))
                    .toList();
        }
    }
}
