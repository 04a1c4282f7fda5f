/**
 * Facts (dữ kiện): what happened to each dossier, as figures are counted from it. A projection of the sealed log, read with a place of
 * its own: one row for each dossier and one for each event, with times, places as they were at the event, and the clock as the log
 * recorded it. Nothing is computed again here: due times are those that were promised. It can be built anew from the log at any time.
 * What is counted says {@code scorecard}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Facts",
        allowedDependencies = {"shared", "proof", "identity", "organisation", "dossier"})
package vn.motcua.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
