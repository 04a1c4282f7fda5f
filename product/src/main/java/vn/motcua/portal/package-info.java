/**
 * The citizen's front door: home, search, procedure pages, look-up by number, verification of results; and in
 * {@code citizen} one's own dossiers, from the first page of a form to the result, as pages and for machines.
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
            "search",
            "rules",
            "catalogue",
            "calendar",
            "forms",
            "documents",
            "signing",
            "payment",
            "dossier",
            "presentation",
            "casefile",
            "result",
            "filing",
            "linked",
            "feedback"
        })
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
