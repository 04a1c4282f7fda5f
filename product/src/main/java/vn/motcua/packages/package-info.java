/**
 * The package of a procedure (gói thủ tục): everything that makes one procedure run, as one folder or zip. This module knows how a
 * package is laid out, reads one that a stranger sent without trusting it, writes it so that the same content is the same bytes, and
 * keeps what was imported under the log. What a file means is said by the module that reads it: forms its form, route its route; each
 * adds its {@link vn.motcua.packages.PackageCheck}. Format: docs/packages.md.
 */
@NullMarked
@ApplicationModule(
        displayName = "Packages",
        allowedDependencies = {"shared", "proof"})
package vn.motcua.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
