/**
 * Handling of dossiers by officers (tiếp nhận, giải quyết): the counter's and the agency's lists, the steps of the route, what a
 * leader decides, handing over; as pages and for machines. What happens to a dossier is said in {@code dossier}, to its result
 * in {@code result}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Handling",
        allowedDependencies = {
            "shared",
            "audit",
            "proof",
            "ui",
            "api",
            "identity",
            "organisation",
            "calendar",
            "forms",
            "documents",
            "route",
            "payment",
            "dossier",
            "desk",
            "presentation",
            "casefile",
            "consultation",
            "filing",
            "linked",
            "result",
            "inbox"
        })
package vn.motcua.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
