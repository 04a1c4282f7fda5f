/**
 * Working time (lịch làm việc): which hours of which days an agency works, and what a time limit means in dates. Every answer explains itself. It knows no agency: an agency points to its calendar.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity"})
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
