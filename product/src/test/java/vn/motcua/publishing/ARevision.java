package vn.motcua.publishing;

import org.springframework.beans.factory.BeanFactory;
import vn.motcua.packages.APackage;

/** Revisions for tests. */
public final class ARevision {
    public static final Editor AUTHOR = new Editor("officer:author", "Tác giả");

    private ARevision() {}

    /** Of a new procedure, waiting for a second person. */
    public static RevisionId checked(BeanFactory beans) {
        return broughtIn(beans.getBean(BringInRevision.class), APackage.unknown())
                .id();
    }

    static Revision broughtIn(BringInRevision bringIn, APackage pack) {
        return switch (bringIn.bringIn(pack.files().zip(), AUTHOR, "Thử")) {
            case BringInRevision.Outcome.BroughtIn(var revision) -> revision;
            case BringInRevision.Outcome.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    }
}
