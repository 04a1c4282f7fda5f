/** The pages and doors of the ledger. */
@NullMarked
@ScopesOf("payment")
package vn.motcua.ledger.web;

import org.jspecify.annotations.NullMarked;
import vn.motcua.identity.ScopesOf;
