package vn.motcua.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A report as an OpenDocument spreadsheet (ISO/IEC 26300) in the layout of its form; the same report is the same bytes. */
final class OdsReport {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BEFORE_COLUMNS = 2;

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MEDIA_TYPE);

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2">
            <office:automatic-styles>
            <style:style style:name="name" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style>
            <style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/></style:style>
            <style:style style:name="strong" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Báo cáo">
            <table:table-column/><table:table-column table:style-name="name"/><table:table-column table:number-columns-repeated="COLUMNS"/>
            """;

    private final ReportForm form;
    private final Report report;
    private final ReportSheet words;
    private final StringBuilder xml = new StringBuilder();

    private OdsReport(ReportForm form, Report report) {
        this.form = form;
        this.report = report;
        this.words = new ReportSheet(form, report);
    }

    static byte[] of(ReportForm form, Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            // Its media type stands first and unpacked, so that a file is known by its first bytes.
            stored(out, MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            packed(out, "content.xml", new OdsReport(form, report).content());
            packed(out, "META-INF/manifest.xml", MANIFEST);
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream out, byte[] content) throws IOException {
        var entry = new ZipEntry("mimetype");
        entry.setTimeLocal(NO_TIME);
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }

    private static void packed(ZipOutputStream out, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private String content() {
        xml.append(HEAD.replace("COLUMNS", Integer.toString(form.columns().size())));
        line(words.formNumber());
        line(form.source());
        line(words.reporting());
        line(words.unit());
        line(words.title());
        line(words.period());
        line("");
        head();
        int number = 0;
        for (var row : report.rows()) {
            number += row.isSum() ? 0 : 1;
            row(row.isSum() ? "" : Integer.toString(number), row);
        }
        row("", report.total());
        line(words.rule());
        line(words.asOf());
        return xml.append("</table:table></office:spreadsheet></office:body></office:document-content>\n")
                .toString();
    }

    private void head() {
        int columns = form.columns().size() + BEFORE_COLUMNS;
        var covered = new HashSet<Integer>();
        for (int line = 0; line < ReportSheet.HEAD_LINES; line++) {
            xml.append("<table:table-row>");
            for (int column = 0; column < columns; column++) {
                if (covered.contains(line * columns + column)) {
                    xml.append("<table:covered-table-cell/>");
                    continue;
                }
                var title = titleAt(line, column);
                for (int i = 0; i < title.lines() * title.columns(); i++) {
                    covered.add((line + i / title.columns()) * columns + column + i % title.columns());
                }
                xml.append(
                                "<table:table-cell table:style-name=\"strong\" office:value-type=\"string\" table:number-rows-spanned=\"")
                        .append(title.lines())
                        .append("\" table:number-columns-spanned=\"")
                        .append(title.columns())
                        .append("\"><text:p>")
                        .append(escaped(title.text()))
                        .append("</text:p></table:table-cell>");
            }
            xml.append("</table:table-row>\n");
        }
    }

    private ReportSheet.Title titleAt(int line, int column) {
        return words.titles().stream()
                .filter(title -> title.line() == line && title.column() == column)
                .findFirst()
                .orElse(new ReportSheet.Title(line, column, 1, 1, ""));
    }

    private void row(String number, Report.Row row) {
        var style = row.isSum() ? "strong" : "cell";
        xml.append("<table:table-row>");
        text(number, style);
        text(row.name(), style);
        row.cells()
                .forEach(cell -> xml.append("<table:table-cell table:style-name=\"")
                        .append(style)
                        .append("\" office:value-type=\"float\" office:value=\"")
                        .append(cell)
                        .append("\"><text:p>")
                        .append(cell)
                        .append("</text:p></table:table-cell>"));
        xml.append("</table:table-row>\n");
    }

    private void line(String text) {
        xml.append("<table:table-row>");
        text(text, "title");
        xml.append("</table:table-row>\n");
    }

    private void text(String text, String style) {
        xml.append("<table:table-cell table:style-name=\"")
                .append(style)
                .append("\" office:value-type=\"string\"><text:p>")
                .append(escaped(text))
                .append("</text:p></table:table-cell>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
