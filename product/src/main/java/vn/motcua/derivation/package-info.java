/**
 * The package of a procedure that nobody configured (gói suy ra): derived from its published text by rules that are written down
 * (docs/derivation.md). Every value names its rule; what the text leaves open stays open and is named. Legal and organisational
 * values of the rules are data ({@code rules-*.json}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Derivation",
        allowedDependencies = {"shared", "packages", "catalogue", "importing", "forms"})
package vn.motcua.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
