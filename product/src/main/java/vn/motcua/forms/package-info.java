/**
 * Electronic forms (tờ khai điện tử): JSON Schema with a small UI schema, rendered on the server, validated with a Vietnamese sentence for each finding. Keeps no answers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"shared", "ui"})
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
