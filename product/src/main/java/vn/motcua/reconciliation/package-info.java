/**
 * Reconciliation (đối soát): each day what the gateway reports and what the bank's statement says are held against what payment knows, by
 * reference, amount and day. Each difference is decided by a person, money goes out only with a second one, and a day of which all
 * is decided is closed and frozen under the signed log.
 */
@NullMarked
@ScopesOf("payment")
@ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "organisation", "payment", "ledger"
        })
package vn.motcua.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
