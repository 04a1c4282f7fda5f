package vn.motcua.packages;

import java.time.LocalDate;
import vn.motcua.shared.ProcedureCode;

/** A module that keeps a part of a package itself and takes it over when the package is imported, in the same transaction. */
public interface PackagePart {
    /** The package was found to be without fault; what cannot be taken all the same is refused by an exception, and nothing is kept. */
    void take(ProcedurePackage pack);

    /** The package is given back before its first day: from that day on what was in force the day before goes on. */
    void giveBack(ProcedurePackage pack);

    /** From the day on the procedure is offered no more. Whoever filed before is served as before. */
    void end(ProcedureCode code, LocalDate from);
}
