/**
 * The officer's inbox (hộp việc): the lists of open tasks, what is chosen in them and done with several at once, as pages and for
 * machines. Which tasks there are and who may do them, {@code route} says.
 */
@NullMarked
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "shared",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "absence",
            "route",
            "dossier",
            "desk"
        })
package vn.motcua.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
