/**
 * Reads procedures as they are published on the national portal into the catalogue: text into structure, what another place
 * of the page or a rule settles with its origin, what stays open or contradicts itself as a question for an editor.
 */
@NullMarked
@ApplicationModule(
        displayName = "Import of published procedures",
        allowedDependencies = {"shared", "catalogue"})
package vn.motcua.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
