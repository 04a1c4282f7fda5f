package vn.motcua.publishing;

import java.util.List;
import vn.motcua.packages.PackageFinding;

/** What came of a step that somebody asked for. Only what is done has written anything. */
public sealed interface RevisionOutcome {
    record Done(Revision revision) implements RevisionOutcome {}

    record Refused(PublishingRefusal why) implements RevisionOutcome {}

    /** The package contradicts what is published by now. */
    record NotSound(List<PackageFinding> findings) implements RevisionOutcome {
        public NotSound {
            findings = List.copyOf(findings);
        }
    }
}
