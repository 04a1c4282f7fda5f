/**
 * Early warning (cảnh báo): which open dossiers stand on which rung of a ladder that is data, who is to act on them today, and who is told:
 * once each morning, at once of what is urgent, each dossier counted on its highest rung only. It reads facts and tasks and changes
 * nothing of them; it ranks nobody.
 */
@NullMarked
@ScopesOf("dossier")
@ApplicationModule(
        displayName = "Warning",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "identity",
            "calendar",
            "organisation",
            "absence",
            "signing",
            "consultation",
            "route",
            "dossier",
            "presentation",
            "facts",
            "scorecard"
        })
package vn.motcua.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
