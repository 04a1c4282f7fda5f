/**
 * The figures of administration for everybody (công khai số liệu): month by month, by agency, as a page, as a file and for machines. They
 * are the scorecard's own; what few people stand behind is hidden, and nobody gets a place among others for a handful of dossiers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Open figures",
        allowedDependencies = {"shared", "ui", "api", "identity", "organisation", "scorecard"})
package vn.motcua.openfigures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
