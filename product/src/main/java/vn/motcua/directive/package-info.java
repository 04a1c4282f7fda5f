/**
 * Directives (nhiệm vụ được giao): what leaders and committees give agencies to do, from a document or a meeting's conclusions, with
 * lead and partner agencies, product and deadline; who reports, who extends, who accepts (QĐ 42/2014/QĐ-TTg). What happens to one is
 * an event that is never changed; its state on any day is computed from them. Work on dossiers is {@code route}'s.
 */
@NullMarked
@ScopesOf("dossier")
@ApplicationModule(
        displayName = "Directive",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "documents",
            "organisation",
            "sheets",
            "scorecard"
        })
package vn.motcua.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
