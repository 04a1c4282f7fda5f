/**
 * What editors of the province work on before it is brought in as a version (biên tập): files of a procedure's package, each with the
 * steps that can be undone. Decision tables are forms with cells that say where a row is missing, doubled or never counts; what the
 * catalogue says of a procedure is a form whose fields are values of the package. What is worked on decides nothing: all that one editor
 * drafted in a procedure becomes one package that a second person reviews ({@code publishing}). Editors of other parts stand above and
 * use {@link vn.motcua.editing.EditFile}; {@link vn.motcua.editing.PartEditor} leads to them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {
            "shared",
            "ui",
            "identity",
            "packages",
            "decision",
            "editors",
            "rules",
            "proof",
            "publishing",
            "publishing::comparison"
        })
package vn.motcua.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
