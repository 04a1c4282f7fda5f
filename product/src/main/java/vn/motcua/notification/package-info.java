/**
 * Tells people what happens to their dossiers (thông báo): in the portal, and by SMS and e-mail where an address was given (NĐ
 * 118/2025, Đ. 17, 19). The first reader of the sealed log: what it has read and what it has told stand in one transaction. What
 * a notice says is data, in versions; the channels only carry it.
 */
@NullMarked
@ScopesOf("dossier")
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "packages",
            "publishing",
            "editing",
            "editing :: json",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "forms",
            "payment",
            "dossier",
            "desk"
        })
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
