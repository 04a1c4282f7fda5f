/**
 * Dossiers under way pass to the agency that succeeds their counter or their deciding agency (cơ quan kế nhiệm): after a merger, a
 * division, or where one lay with the wrong agency. What passing means for a dossier's life, its event {@code SeatPassed}, is said
 * in {@code dossier}; here it is judged, seen before it is done, and done together with route, tasks and bills.
 */
@NullMarked
@ApplicationModule(
        displayName = "Passing",
        allowedDependencies = {
            "shared",
            "audit",
            "proof",
            "ui",
            "api",
            "identity",
            "organisation",
            "route",
            "payment",
            "dossier",
            "presentation",
            "result"
        })
package vn.motcua.passing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
