package vn.motcua.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.documents.PrintPdf;
import vn.motcua.ui.PrintTemplates;

/** A report as files: in the layout of its form. */
@Component
public class ReportFiles {
    /** Which file. */
    public enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ODS("application/vnd.oasis.opendocument.spreadsheet"),
        PDF("application/pdf");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private final PrintTemplates templates;
    private final PrintPdf pdf;

    ReportFiles(PrintTemplates templates, PrintPdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    public byte[] write(ReportForm form, Report report, Form as) {
        return switch (as) {
            case XLSX -> XlsxReport.of(form, report);
            case ODS -> OdsReport.of(form, report);
            case PDF ->
                pdf.print(templates.fill(
                        "report/print", Map.of("sheet", new ReportSheet(form, report), "rows", rows(report))));
        };
    }

    /** With the sum of all at the end. */
    private static List<Report.Row> rows(Report report) {
        return Stream.concat(report.rows().stream(), Stream.of(report.total())).toList();
    }
}
