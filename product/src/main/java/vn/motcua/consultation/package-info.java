/**
 * Consultation of other agencies (lấy ý kiến) while a dossier is handled: what is asked of whom, what that agency is shown, until
 * when, what it answers, and who was late with it. NĐ 61/2018, Đ. 19 k. 5. What happened stands in the dossier's log; the table is
 * how the asked agency finds what waits for it, and follows from the log. The clock of the dossier does not stop.
 */
@NullMarked
@ApplicationModule(
        displayName = "Consultation",
        allowedDependencies = {
            "shared",
            "audit",
            "proof",
            "ui",
            "api",
            "identity",
            "organisation",
            "calendar",
            "forms",
            "documents",
            "signing",
            "dossier",
            "desk",
            "presentation"
        })
package vn.motcua.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
