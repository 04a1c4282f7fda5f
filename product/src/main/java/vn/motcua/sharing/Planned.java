package vn.motcua.sharing;

import java.util.List;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.shared.ProcedureCode;

/**
 * What a job would make of one procedure.
 *
 * @param before the package in force
 * @param after with the number it would get; like the one before where nothing changes or it cannot be made
 * @param findings why it cannot be made; the machine has not looked at the package yet
 */
record Planned(ProcedurePackage before, ProcedurePackage after, List<PackageFinding> findings) {
    Planned {
        findings = List.copyOf(findings);
    }

    ProcedureCode code() {
        return before.manifest().code();
    }

    String name() {
        return before.files().json(PackageLayout.PROCEDURE).path("name").asString("");
    }

    boolean isChanged() {
        return after.manifest().version() != before.manifest().version();
    }
}
