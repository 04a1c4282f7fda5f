/**
 * Linked procedures (liên thông): one filing by a citizen starts several dossiers at several agencies, and the citizen follows one
 * thread. Which procedures, in which order, what one gives to the next and what becomes of the others when one fails is data
 * ({@link vn.motcua.linked.LinkedGroup}); each dossier is filed as every other and lives by its own procedure. NĐ 63/2024/NĐ-CP;
 * NĐ 61/2018/NĐ-CP, Đ. 19 k. 6, 7. A dossier that waits for the result of another is not filed yet: nobody's clock runs for it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Linked procedures",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "catalogue",
            "forms",
            "documents",
            "payment",
            "dossier",
            "desk",
            "presentation",
            "filing",
            "result"
        })
package vn.motcua.linked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
