/**
 * Dossiers' logs played again and held against what follows from them: every event against its leaf of the signed log, every row
 * against its replayed log, every version of what was filed against its hash. A part of {@code verify-log}; nothing is written.
 */
@NullMarked
@ApplicationModule(
        displayName = "Replay",
        allowedDependencies = {"shared", "proof", "forms", "dossier"})
package vn.motcua.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
