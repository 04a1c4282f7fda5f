/**
 * What is offered (thủ tục hành chính): procedures, versioned by law; import of the published texts with a review queue; search; where each is filed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "shared",
            "packages",
            "rules",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "editors",
            "calendar",
            "search"
        })
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
