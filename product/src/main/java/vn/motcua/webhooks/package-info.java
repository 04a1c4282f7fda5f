/**
 * Tells other programs what happens to dossiers (thông báo cho hệ thống khác): events as CloudEvents 1.0 over HTTPS, signed by the
 * scheme of Standard Webhooks, to addresses that an administrator subscribed. An event names the dossier and what happened, no person:
 * who may know more asks the API by rights of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {"shared", "proof", "audit", "ui", "identity", "dossier"})
package vn.motcua.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
