/**
 * The gate before every door (cửa vào): what a request may bring at most, in one table; the one form in which text is kept;
 * and what is said to whom cannot pass. It looks at addresses and bodies only and knows no module that stands behind it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Gate",
        allowedDependencies = {"shared", "ui", "api"})
package vn.motcua.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
