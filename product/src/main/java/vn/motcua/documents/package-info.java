/**
 * Papers (giấy tờ): uploads checked by content and kept at once, files stored by hash, printed forms as PDF/A.
 */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity"})
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
