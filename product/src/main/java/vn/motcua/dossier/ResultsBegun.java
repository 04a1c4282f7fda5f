package vn.motcua.dossier;

import java.util.Optional;

/** Tells of results that an agency has begun to issue: a bean of the module that makes results. */
public interface ResultsBegun {
    /** How far a result is that bears a number or a signature and is not issued yet. Under the dossier's lock. */
    Optional<ResultState> of(DossierId dossier);
}
