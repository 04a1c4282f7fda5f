package vn.motcua.filing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Cost;
import vn.motcua.forms.FormPage;
import vn.motcua.forms.Remark;
import vn.motcua.shared.BadInput.Finding;

/**
 * The whole filing of a person who came, on one page.
 *
 * @param open what the procedure leaves open
 * @param cost null while the fee is open
 * @param warnings what is unusual in the answers; the clerk asks, and ticks that it is so
 * @param termsSince first day of the terms that the draft was moved to; else null
 * @param opened whether answers opened parts that are asked now for the first time
 */
record DirectFill(
        String id,
        String procedureName,
        String caseName,
        List<FormPage> pages,
        List<Presented> papers,
        OpenSection.View open,
        @Nullable Cost cost,
        boolean isPaidNow,
        boolean canScan,
        List<Remark> warnings,
        boolean opened,
        @Nullable LocalDate termsSince,
        List<Finding> findings) {
    DirectFill {
        pages = List.copyOf(pages);
        papers = List.copyOf(papers);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    DirectFill with(List<Remark> newWarnings, List<Finding> newFindings) {
        return new DirectFill(
                id,
                procedureName,
                caseName,
                pages,
                papers,
                open,
                cost,
                isPaidNow,
                canScan,
                newWarnings,
                opened,
                termsSince,
                newFindings);
    }

    List<String> named() {
        return papers.stream().map(Presented::key).toList();
    }

    List<String> ticked() {
        return papers.stream().filter(Presented::isTicked).map(Presented::key).toList();
    }

    /** A paper that can be shown at the counter, with the names of its scans. */
    record Presented(String key, String name, boolean isTicked, List<String> scans) {
        Presented {
            scans = List.copyOf(scans);
        }
    }
}
