/**
 * Criteria sets and scoring by them (chấm điểm theo bộ tiêu chí: chỉ số cải cách hành chính and others): a set is a versioned tree that is
 * data, points follow from what a unit enters or what the product counts by rules that explain themselves, and a campaign leads from the
 * units' own scores over two appraisals, complaints and the council's vote to a result that is frozen under the signed log (NĐ
 * 276/2026). A correction is its next version. Which criteria a province has, its decisions say, not this code.
 */
@NullMarked
@ApplicationModule(
        displayName = "Criteria",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "documents",
            "facts",
            "scorecard",
            "report"
        })
package vn.motcua.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
