/**
 * What citizens say of the service (đánh giá): a rating, asked once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "dossier"})
package vn.motcua.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
