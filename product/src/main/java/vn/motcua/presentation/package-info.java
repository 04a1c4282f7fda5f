/**
 * How a dossier is told to those who read it: the printed forms, its trace and its due date in words, what its procedure and its
 * case are called, what supplements changed, why a rule says no, its parts as programs read them. Everything here is read from
 * {@code dossier} and from what a dossier names; nothing is decided and nothing is kept. Filing, results, officers' and citizens'
 * pages say it the same way because they say it from here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Presentation",
        allowedDependencies = {
            "shared",
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
            "route",
            "payment",
            "dossier",
            "desk"
        })
package vn.motcua.presentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
