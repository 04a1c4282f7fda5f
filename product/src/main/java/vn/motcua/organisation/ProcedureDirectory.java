package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vn.motcua.shared.ProcedureCode;

/** Tells this module of which field and level a procedure is. The catalogue, which lies above, fulfils it. */
public interface ProcedureDirectory {
    /** Answers from memory: it is asked at each filing. */
    Optional<ProcedureTraits> find(ProcedureCode code, LocalDate day);

    /** Every procedure offered on that day. */
    Collection<ProcedureTraits> all(LocalDate day);
}
