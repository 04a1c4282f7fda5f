/**
 * Fees and charges (phí, lệ phí): bills, payment at a gateway, callbacks that are verified before they are believed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "organisation"})
package vn.motcua.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
