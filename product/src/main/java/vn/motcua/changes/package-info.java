/**
 * The change log of the configuration (nhật ký thay đổi cấu hình): who changed which value of the organisation, the calendars, the catalogue
 * or the routes, when, from what to what, why and under which decision. It is written in the transaction of the change itself, by what the
 * log of rows sees, so that no module can forget it and none has to know of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Changes",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "organisation"})
package vn.motcua.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
