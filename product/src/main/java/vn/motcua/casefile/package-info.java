/**
 * What officers put on file beside the route (hồ sơ giải quyết): the record of a verification on site, originals kept and returned,
 * the control sheet (phiếu kiểm soát) and the register (sổ theo dõi), which follow from the log alone. NĐ 61/2018, Đ. 19 k. 3 and
 * Đ. 20; TT 03/2025/TT-VPCP, forms 06 and 07. Nothing is kept here: what happened stands in the dossier's log.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casefile",
        allowedDependencies = {
            "shared",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "forms",
            "documents",
            "dossier",
            "desk",
            "presentation"
        })
package vn.motcua.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
