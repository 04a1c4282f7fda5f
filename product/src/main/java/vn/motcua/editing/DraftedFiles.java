package vn.motcua.editing;

import org.springframework.stereotype.Component;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/** A procedure as one editor drafted it, whether it is right or not. */
@Component
public class DraftedFiles {
    private final PackagesInForce inForce;
    private final FileDrafts drafts;

    DraftedFiles(PackagesInForce inForce, FileDrafts drafts) {
        this.inForce = inForce;
        this.drafts = drafts;
    }

    /** The package in force with all that this editor drafted in it. */
    public ProcedurePackage of(ProcedureCode code, Editor editor) {
        return new DraftedPackage(inForce.get(code), drafts.all(code, editor)).pack();
    }
}
