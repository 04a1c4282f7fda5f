/**
 * The queue of a counter (xếp hàng, lấy số thứ tự): a number from the kiosk in the hall, who is called next to which window, what the
 * screen shows, how long people wait. It knows numbers and no persons, and gives nobody a right: what is filed at the window is filed
 * as ever.
 */
@NullMarked
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {"shared", "audit", "ui", "api", "identity", "organisation", "calendar", "documents"})
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
