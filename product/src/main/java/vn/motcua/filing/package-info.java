/**
 * Filing of dossiers (nộp hồ sơ): forms being filled, by citizens and at the counter, supplements being prepared, and the moment
 * in which answers and papers are judged and become a dossier. Drafts are kept here; what is filed is kept by {@code dossier}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Filing",
        allowedDependencies = {
            "shared",
            "packages",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "rules",
            "catalogue",
            "calendar",
            "forms",
            "documents",
            "payment",
            "dossier",
            "desk",
            "presentation"
        })
package vn.motcua.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
