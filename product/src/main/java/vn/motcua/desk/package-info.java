/**
 * What an officer has within reach today: the counters and agencies served, their dossiers, the tasks of a dossier. To everybody else
 * they do not exist. What is done with them is said in {@code dossier}, {@code casefile} and {@code handling}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"shared", "identity", "organisation", "route", "dossier"})
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
