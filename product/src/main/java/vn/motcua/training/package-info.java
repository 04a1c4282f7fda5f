/**
 * Training (tập huấn): an installation in which everything is made up. Its database says so for ever, every page and every paper says so,
 * nothing leaves it, and a course of tasks is ticked off by what the log says was done.
 */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"shared", "proof", "ui", "audit", "identity", "dossier"})
package vn.motcua.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
