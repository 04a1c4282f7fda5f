/**
 * Who acts (định danh): sign-in by OIDC for citizens (VNeID, levels 1 and 2) and officers, roles and permissions, and the guard at every door.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api"})
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
