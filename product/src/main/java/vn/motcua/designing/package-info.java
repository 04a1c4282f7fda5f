/**
 * The route of a procedure is designed (thiết kế quy trình): as a table and as a drawing over the same BPMN file, judged as it will be
 * judged, held against the legal limit, the roles that officers have and the competence that resolves, and tried with made-up dossiers
 * before anybody publishes it. What is designed is a draft ({@code editing}); how a file is read and walked is {@code route}'s.
 */
@NullMarked
@ApplicationModule(
        displayName = "Designing",
        allowedDependencies = {
            "shared",
            "ui",
            "api",
            "identity",
            "editors",
            "packages",
            "publishing",
            "editing",
            "organisation",
            "calendar",
            "route",
            "route :: bpmn"
        })
package vn.motcua.designing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
