/**
 * Digital signatures and seals (ký số, đóng dấu): PAdES with timestamp, and strict validation of what comes back.
 */
@NullMarked
@ApplicationModule(
        displayName = "Signing",
        allowedDependencies = {"shared", "audit", "ui", "api", "identity", "documents", "documents :: pdf"})
package vn.motcua.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
