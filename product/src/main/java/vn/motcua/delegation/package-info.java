/**
 * Decentralisation and authorisation (phân cấp, ủy quyền): the register of decisions by which an agency gives its competence, or the
 * signing of its papers, to another, from one day to another (Luật 72/2025/QH15, Đ. 13, 14; NĐ 30/2020/NĐ-CP, Đ. 13). A decision is
 * entered or read from a table, judged as a whole, brought in as a whole, published, ended by a decision of its own. What follows for
 * competence is told to {@code organisation}, which alone answers who decides; how a signature reads under it is said here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Delegation",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "documents",
            "organisation",
            "catalogue",
            "sheets"
        })
package vn.motcua.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
