/**
 * What editors of the province work on before it is brought in as a version (biên tập): today the decision tables of a procedure, as
 * forms with cells that say where a row is missing, doubled or never counts. What is worked on decides nothing: it becomes a package
 * that a second person reviews ({@code publishing}).
 */
@NullMarked
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {"shared", "ui", "identity", "packages", "decision", "rules", "proof", "publishing"})
package vn.motcua.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
