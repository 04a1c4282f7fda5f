/**
 * The citizen's front door: home, search, procedure pages, look-up by number, my dossiers, verification of results.
 */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "catalogue",
            "calendar",
            "forms",
            "dossier",
            "feedback",
            "documents",
            "signing"
        })
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
