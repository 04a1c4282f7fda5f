/**
 * The log under which everything stands that people rely on (sổ niêm phong): each write leaves an entry with the hash of what
 * was written and a code that only the product can make; the entries are leaves of Merkle trees (RFC 6962) whose heads are
 * signed with a key outside the database and published outside it. {@code verify-log} holds every row against them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Proof",
        allowedDependencies = {"shared"})
package vn.motcua.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
