package vn.motcua.report.web;

import java.util.List;
import java.util.Locale;
import vn.motcua.report.Difference;
import vn.motcua.report.ReportFiles;
import vn.motcua.report.ReportForm;
import vn.motcua.report.ReportSheet;
import vn.motcua.report.SentReport;

/**
 * A report as it was sent.
 *
 * @param differences to the version that it corrects; none for the first
 * @param versions of it, the newest first
 * @param done a word of what was just done; empty for nothing
 */
record SentView(
        ReportForm form, SentReport sent, List<Difference> differences, List<SentReport> versions, String done) {
    SentView {
        differences = List.copyOf(differences);
        versions = List.copyOf(versions);
    }

    ReportSheet sheet() {
        return new ReportSheet(form, sent.report());
    }

    static String address(SentReport one) {
        return ReportPage.ADDRESS + "/da-gui/" + one.id();
    }

    String file(ReportFiles.Form as) {
        return address(sent) + "/tai?as=" + as.name().toLowerCase(Locale.ROOT);
    }
}
