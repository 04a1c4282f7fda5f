/**
 * Review of procedures (rà soát thủ tục hành chính, NĐ 63/2010/NĐ-CP, Đ. 27-31): which ones had no dossier in a period, in the province or at one
 * agency, what is excepted and why, and what is proposed about each: to keep, simplify or abolish it. It changes nothing of the catalogue.
 */
@NullMarked
@ScopesOf("catalogue")
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "shared",
            "proof",
            "ui",
            "api",
            "identity",
            "organisation",
            "catalogue",
            "sheets",
            "delegation",
            "facts"
        })
package vn.motcua.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
