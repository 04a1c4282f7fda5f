/**
 * The frame of every page: layout, components, language, formats, error pages. It knows no module above it.
 */
@NullMarked
@ApplicationModule(
        displayName = "UI",
        allowedDependencies = {"shared"})
package vn.motcua.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
