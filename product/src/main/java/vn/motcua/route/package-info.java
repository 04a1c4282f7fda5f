/**
 * The internal process (quy trình nội bộ): BPMN 2.0 definitions and the steps that officers take. It runs steps for a case reference and knows no dossier.
 */
@NullMarked
@ApplicationModule(
        displayName = "Route",
        allowedDependencies = {
            "shared",
            "packages",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "absence",
            "calendar"
        })
package vn.motcua.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
