/**
 * Petitions (phản ánh, kiến nghị): one inbox for what citizens and businesses say of procedures, officers, legal texts and places. A
 * person chooses the track, the track sets the clock; complaints and denunciations are led to their own door and kept apart (NĐ
 * 20/2008/NĐ-CP with 48/2013 and 92/2017; Luật Tiếp công dân). A petition is its log; its row is what lists are made of.
 */
@NullMarked
@ApplicationModule(
        displayName = "Petition",
        allowedDependencies = {
            "shared",
            "proof",
            "audit",
            "ui",
            "api",
            "identity",
            "organisation",
            "calendar",
            "documents",
            "sheets",
            "dossier"
        })
package vn.motcua.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
