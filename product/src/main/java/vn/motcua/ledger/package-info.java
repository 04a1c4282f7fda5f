/**
 * The ledger (sổ cái) of fees and charges: each thing that happens to money is one entry whose debits and credits are equal, agency by
 * agency, in whole đồng. What {@code payment} knows of bills is read on from the signed log and entered once; what is booked elsewhere
 * (statements) says so itself. Entries are never changed; they can be made anew from what they follow from, and are held against it.
 * It is no general ledger: that of the treasury and the budget is kept elsewhere (TT 24/2024/TT-BTC).
 */
@NullMarked
@ScopesOf("payment")
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared", "proof", "audit", "ui", "api", "identity", "organisation", "payment"})
package vn.motcua.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
