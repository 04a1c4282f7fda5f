package vn.motcua.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as an Office Open XML workbook in the layout of its form; the same report is the same bytes, whenever it is written. */
final class XlsxReport {
    private static final int NUMBER_WIDTH = 6;
    private static final int NAME_WIDTH = 48;
    private static final int CELL_WIDTH = 13;
    private static final int BEFORE_COLUMNS = 2;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern MADE_AT =
            Pattern.compile("(<dcterms:(?:created|modified)[^<>]*+>)[^<]*+(</dcterms:(?:created|modified)>)");

    private static final Pattern MERGED =
            Pattern.compile("(<mergeCells[^<>]*+>)((?:<mergeCell [^<>]*+>)*+)(</mergeCells>)");
    private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell [^<>]*+(?<=/)>");

    private final ReportForm form;
    private final Report report;
    private final ReportSheet words;
    private final Worksheet sheet;

    private XlsxReport(ReportForm form, Report report, Worksheet sheet) {
        this.form = form;
        this.report = report;
        this.words = new ReportSheet(form, report);
        this.sheet = sheet;
    }

    static byte[] of(ReportForm form, Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Motcua", "1.0")) {
            new XlsxReport(form, report, workbook.newWorksheet("Báo cáo")).write();
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return timeless(bytes.toByteArray(), report);
    }

    private void write() {
        int last = form.columns().size() + BEFORE_COLUMNS - 1;
        text(0, 0, words.formNumber());
        text(1, 0, form.source());
        text(0, last - 4, words.reporting());
        text(1, last - 4, words.unit());
        sheet.value(3, 0, words.title());
        sheet.range(3, 0, 3, last).merge();
        sheet.style(3, 0).bold().horizontalAlignment("center").wrapText(true).set();
        sheet.rowHeight(3, 36);
        sheet.value(4, 0, words.period());
        sheet.range(4, 0, 4, last).merge();
        sheet.style(4, 0).italic().horizontalAlignment("center").set();
        int row = head(6);
        int number = 0;
        for (var one : report.rows()) {
            number += one.isSum() ? 0 : 1;
            row(row++, one.isSum() ? "" : Integer.toString(number), one);
        }
        row(row++, "", report.total());
        text(row + 1, 0, words.rule());
        text(row + 2, 0, words.asOf());
        sheet.width(0, NUMBER_WIDTH);
        sheet.width(1, NAME_WIDTH);
        for (int i = 0; i < form.columns().size(); i++) {
            sheet.width(i + BEFORE_COLUMNS, CELL_WIDTH);
        }
        sheet.freezePane(BEFORE_COLUMNS, 10);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
    }

    /** Three lines of titles and one of numbers. @return the row below */
    private int head(int at) {
        for (var title : words.titles()) {
            int top = at + title.line();
            int left = title.column();
            int bottom = top + title.lines() - 1;
            int right = left + title.columns() - 1;
            sheet.value(top, left, title.text());
            if (bottom > top || right > left) {
                sheet.range(top, left, bottom, right).merge();
            }
            sheet.range(top, left, bottom, right)
                    .style()
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle("thin")
                    .set();
        }
        return at + ReportSheet.HEAD_LINES;
    }

    private void row(int at, String number, Report.Row row) {
        text(at, 0, number);
        text(at, 1, row.name());
        for (int i = 0; i < row.cells().size(); i++) {
            sheet.value(at, i + BEFORE_COLUMNS, row.cells().get(i));
        }
        for (int i = 0; i < row.cells().size() + BEFORE_COLUMNS; i++) {
            var style = sheet.style(at, i).borderStyle("thin").wrapText(i == 1);
            if (i >= BEFORE_COLUMNS) {
                style = style.format("#,##0");
            }
            (row.isSum() ? style.bold() : style).set();
        }
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, text);
    }

    /** Zips carry when they were written, and a workbook says it once more. */
    private static byte[] timeless(byte[] written, Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(written).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var part = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("core.xml")) {
                    part = MADE_AT.matcher(new String(part, StandardCharsets.UTF_8))
                            .replaceAll("$1" + report.asOf() + "$2")
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (entry.getName().endsWith("sheet1.xml")) {
                    part = inOrder(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                out.write(part);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing into memory must be possible", e);
        }
        return bytes.toByteArray();
    }

    /** Merged cells are written in no order. */
    private static String inOrder(String sheet) {
        return MERGED.matcher(sheet)
                .replaceAll(found -> "$1"
                        + MERGED_CELL
                                .matcher(found.group(2))
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .collect(Collectors.joining())
                        + "$3");
    }
}
