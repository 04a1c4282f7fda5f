/**
 * The life of a procedure's version (công bố phiên bản thủ tục): a package is brought in, checked by the machine, looked at by a second
 * person, who sees in words what it changes, and published from a day on; undone before that day, replaced by a later version, or the
 * procedure is repealed. What a package says is not known here: that is read, checked and taken over by the modules below. Nothing
 * comes into force by a job: whatever is published has its first day in it, and every reader asks by day (NĐ 63/2010, Chương III).
 */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "shared",
            "packages",
            "decision",
            "rules",
            "proof",
            "ui",
            "api",
            "identity",
            "editors",
            "route",
            "changes"
        })
package vn.motcua.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
