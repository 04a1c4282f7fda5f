/**
 * Small types that every module may use: money, refusals, ids, text normalisation, the one clock. No state.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package vn.motcua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
