/**
 * Who serves (cơ quan, đơn vị, vị trí, cán bộ): areas, agencies, officers with dated assignments, and competence: who decides procedure P for area A on day D. Nothing is deleted; everything carries validity dates.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "calendar"})
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
