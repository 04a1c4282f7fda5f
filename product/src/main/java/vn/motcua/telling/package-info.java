/**
 * Tells people what happens to what is no dossier of theirs: who sent a petition is told that it was received, with number, code and until
 * when, forwarded, asked back, answered or linked, at the telephone or e-mail address that they gave. What a letter says is versioned data;
 * {@code notification} carries it. Nobody is told more than the agency and the times by SMS.
 */
@NullMarked
@ApplicationModule(
        displayName = "Telling",
        allowedDependencies = {"shared", "ui", "organisation", "notification", "petition"})
package vn.motcua.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
