/**
 * Absence and who stands in (vắng mặt, người thay): which officer is away from when to when, who takes over which procedures
 * meanwhile, and on which coming days nobody of a role is there. It lends no rights: who stands in takes tasks and does them in
 * their own name, by their own assignments.
 */
@NullMarked
@ApplicationModule(
        displayName = "Absence",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "calendar", "organisation"})
package vn.motcua.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
