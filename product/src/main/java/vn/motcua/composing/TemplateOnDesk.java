package vn.motcua.composing;

import java.util.List;
import vn.motcua.composing.sheet.Asked;
import vn.motcua.composing.sheet.Sheet;
import vn.motcua.editing.OpenFile;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/**
 * A template that an editor has before him or her.
 *
 * @param verdict of the result that it is for
 * @param verdicts for which the procedure has templates of its own
 */
public record TemplateOnDesk(OpenFile.Opened opened, Sheet sheet, String verdict, List<String> verdicts) {
    public TemplateOnDesk {
        verdicts = List.copyOf(verdicts);
    }

    public ProcedurePackage inForce() {
        return opened.inForce();
    }

    /** What the form asks as it is drafted; where its draft cannot be used, as it is in force. */
    public Asked asked() {
        return Asked.of(formIn());
    }

    /** The package whose form and examples fill the paper on trial. */
    public ProcedurePackage formIn() {
        boolean isSound = opened.findings().stream()
                .noneMatch(finding -> finding.file().startsWith("form/")
                        || finding.file().startsWith(PackageLayout.EXAMPLES)
                        || finding.file().equals(PackageLayout.MANIFEST));
        return isSound ? opened.pack() : opened.inForce();
    }

    public String procedureName() {
        return inForce().files().json(PackageLayout.PROCEDURE).path("name").asString("");
    }
}
