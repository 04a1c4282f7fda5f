/**
 * The result of a dossier (kết quả giải quyết): drafted from templates, signed by the leader, numbered and sealed by the records
 * clerk (NĐ 30/2020/NĐ-CP), replaced or revoked, and verified by anybody who holds it. The dossier's log says of each what it was
 * when it was issued; the check of the log holds the two against each other.
 */
@NullMarked
@ApplicationModule(
        displayName = "Result",
        allowedDependencies = {
            "shared",
            "packages",
            "proof",
            "ui",
            "identity",
            "organisation",
            "delegation",
            "forms",
            "documents",
            "route",
            "signing",
            "dossier",
            "presentation"
        })
package vn.motcua.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
