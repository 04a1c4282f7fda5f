package vn.motcua.dossier.web.officer;

import java.util.List;
import motcua.vietnamese.Commune;
import vn.motcua.forms.FormPage;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Vnd;

/**
 * The whole filing of a person who came, on one page.
 *
 * @param candidates the communes of today that the address on the card may mean; none where it needs no choice
 * @param opened whether answers opened parts that are asked now for the first time
 */
record DirectFill(
        String id,
        String procedureName,
        String caseName,
        List<FormPage> pages,
        List<Commune> candidates,
        List<Presented> papers,
        Vnd fee,
        boolean canScan,
        boolean opened,
        List<Finding> findings) {
    DirectFill {
        pages = List.copyOf(pages);
        candidates = List.copyOf(candidates);
        papers = List.copyOf(papers);
        findings = List.copyOf(findings);
    }

    /** A paper that can be shown at the counter, with the names of its scans. */
    record Presented(String key, String name, boolean isTicked, List<String> scans) {
        Presented {
            scans = List.copyOf(scans);
        }
    }
}
