/**
 * A leader's signatures (bàn ký): what waits for one, why and how late, the paper itself; several signed at once, each only after it was
 * looked at; sent back with a reason. Signing itself is said in {@code result}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sign desk",
        allowedDependencies = {
            "shared",
            "audit",
            "ui",
            "identity",
            "organisation",
            "documents",
            "route",
            "dossier",
            "desk",
            "presentation",
            "signing",
            "result",
            "handling"
        })
package vn.motcua.signdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
