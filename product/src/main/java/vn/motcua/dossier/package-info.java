/**
 * The life of a dossier (hồ sơ), from draft to result, as NĐ 118/2025 and NĐ 61/2018 have it. State is one row and an append-only log, written together; the log is a Merkle tree with signed heads.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "catalogue",
            "calendar",
            "forms",
            "documents",
            "route",
            "signing",
            "payment"
        })
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
