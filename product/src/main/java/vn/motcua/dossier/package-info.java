/**
 * The life of a dossier (hồ sơ), from filing to hand-over, as NĐ 118/2025 and NĐ 61/2018 have it: its stages, what may follow what,
 * one use case for each, its printed forms. State is one row and an append-only log, written together; those above
 * lock a dossier and append to its log. How it comes to be filed is said in {@code filing}, its result in {@code result}, the
 * officers' lists, pages and steps in {@code handling}, the citizen's in {@code portal}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "packages",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "rules",
            "catalogue",
            "calendar",
            "forms",
            "documents",
            "route",
            "payment"
        })
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
