/**
 * Reports (báo cáo thống kê) by the official forms: a form is data, with its columns and the sums that must come out; what a cell counts is
 * counted as figures are, and opens into its dossiers. What was sent is frozen under the signed log; a correction is its next version (NĐ
 * 63/2010, Đ. 35; TT 02/2017/TT-VPCP).
 */
@NullMarked
@ScopesOf("dossier")
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "identity",
            "organisation",
            "catalogue",
            "documents",
            "dossier",
            "presentation",
            "facts",
            "scorecard"
        })
package vn.motcua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.identity.ScopesOf;
