/**
 * What all doors for machines have in common: problems (RFC 9457), Idempotency-Key, cursors, the OpenAPI description.
 */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"shared", "ui"})
package vn.motcua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
