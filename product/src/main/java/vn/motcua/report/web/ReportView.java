package vn.motcua.report.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.report.LegalPeriods;
import vn.motcua.report.MakeReport;
import vn.motcua.report.Report;
import vn.motcua.report.ReportFiles;
import vn.motcua.report.ReportForm;
import vn.motcua.report.ReportSheet;
import vn.motcua.report.SentReport;
import vn.motcua.scorecard.ReadScope;
import vn.motcua.scorecard.Scope;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;

/**
 * A report on its page.
 *
 * @param places to choose from, by what an address calls them
 * @param breaks sums that do not come out
 * @param sent its versions, the newest first
 * @param isOver whether its period is
 * @param maySend whether this officer leads the place
 * @param mayList whether the dossiers behind it are for this officer
 * @param asked as typed
 * @param reason as typed
 */
record ReportView(
        ReportForm form,
        Scope scope,
        Report report,
        String place,
        Map<String, String> places,
        List<LegalPeriods.Named> periods,
        List<Report.Break> breaks,
        List<SentReport> sent,
        boolean isOver,
        boolean maySend,
        boolean mayList,
        FactsAsOf.Reading reading,
        ReadScope.Asked asked,
        String reason,
        List<Finding> findings) {
    ReportView {
        places = new LinkedHashMap<>(places);
        periods = List.copyOf(periods);
        breaks = List.copyOf(breaks);
        sent = List.copyOf(sent);
        findings = List.copyOf(findings);
    }

    ReportSheet sheet() {
        return new ReportSheet(form, report);
    }

    String here() {
        return of(report.by());
    }

    String of(Report.By by) {
        return scope.href(ReportPage.ADDRESS, "form", form.key(), "by", by.name());
    }

    String in(LegalPeriods.Named named) {
        return scope.in(named.period())
                .href(ReportPage.ADDRESS, "form", form.key(), "by", report.by().name());
    }

    String send() {
        return scope.href(
                ReportPage.ADDRESS + "/gui",
                "form",
                form.key(),
                "by",
                report.by().name());
    }

    String file(ReportFiles.Form as) {
        return scope.href(
                ReportPage.ADDRESS + "/tai",
                "form",
                form.key(),
                "by",
                report.by().name(),
                "as",
                as.name().toLowerCase(Locale.ROOT));
    }

    /** The dossiers behind a cell; null where a row is the sum of others, or of what no scope can name. */
    @Nullable
    String cell(Report.Row row, ReportForm.Column column) {
        if (row.isSum() && !row.equals(report.total())
                || !row.isSum()
                        && MakeReport.scopeOf(scope, report.by(), row.key()).isEmpty()) {
            return null;
        }
        return scope.href(
                ReportCellPage.ADDRESS,
                "form",
                form.key(),
                "by",
                report.by().name(),
                "column",
                column.number(),
                "row",
                row.key());
    }

    String value() {
        return String.valueOf(scope.parameters().get("place"));
    }

    String typed(String name) {
        var value = name.equals("period")
                ? asked.period() == null ? scope.period().text() : asked.period()
                : name.equals("procedure") ? asked.procedure() : asked.field();
        return value == null ? "" : value;
    }

    static String count(long number, Language language) {
        return new DecimalFormat(
                        "#,##0",
                        DecimalFormatSymbols.getInstance(
                                language == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH))
                .format(number);
    }
}
