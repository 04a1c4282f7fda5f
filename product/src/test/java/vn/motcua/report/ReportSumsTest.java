package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Sums that do not come out are found, a correction says where it differs, and the same report is the same file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportSumsTest {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final ReportForm form =
            new ReportForms(JsonMapper.builder().build()).find("ii-06a").orElseThrow();

    @Test
    void the_form_has_its_columns_and_sums() {
        assertThat(form.columns())
                .extracting(ReportForm.Column::number)
                .containsExactly("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        assertThat(form.identities())
                .extracting(identity -> identity.total() + "=" + String.join("+", identity.parts()))
                .containsExactly("3=4+5+6", "7=8+9+10", "11=12+13", "3=7+11");
    }

    @Test
    void sums_that_come_out_break_nothing() {
        assertThat(CheckSums.of(form, report(good("a"), good("b")), null)).isEmpty();
    }

    @Test
    void a_sum_across_and_one_down_that_do_not_come_out_are_listed() {
        var wrong = row("b", 10, 4, 2, 4, 6, 3, 2, 2, 4, 3, 1);
        var breaks = CheckSums.of(form, report(good("a"), wrong), null);
        assertThat(breaks)
                .containsExactly(
                        new Report.Break(Report.Break.Kind.COLUMNS, "b", "7", List.of("8", "9", "10"), 6, 7),
                        new Report.Break(Report.Break.Kind.ROWS, "Tổng số", "10", List.of(), 2, 3));
    }

    @Test
    void what_was_open_must_be_what_is_carried_over_also_where_a_row_went_or_came() {
        var now = report(good("a"), good("c"));
        var before = report(row("a", 4, 4, 0, 0, 0, 0, 0, 0, 4, 4, 0), row("b", 2, 2, 0, 0, 0, 0, 0, 0, 2, 2, 0));
        assertThat(CheckSums.of(form, now, before))
                .extracting(one -> one.row() + " " + one.kind() + " " + one.stands() + "/" + one.must())
                .containsExactly("c CARRIED 4/0", "b CARRIED 0/2");
    }

    @Test
    void a_correction_says_where_it_differs() {
        var later = row("a", 11, 5, 2, 4, 6, 3, 2, 1, 5, 4, 1);
        assertThat(Difference.between(form, report(good("a")), report(later)))
                .contains(new Difference("a", "3", 10, 11), new Difference("a", "12", 3, 4))
                .doesNotContain(new Difference("a", "13", 1, 1));
        assertThat(Difference.between(form, report(good("a")), report(good("a"))))
                .isEmpty();
    }

    @Test
    void a_quarter_begins_on_the_fifteenth_of_the_month_before_it() {
        var periods = LegalPeriods.upTo(LocalDate.of(2026, 11, 30), 15);
        assertThat(periods.getFirst().name()).isEqualTo("Q4 2026");
        assertThat(periods.getFirst().period().text()).isEqualTo("2026-09-15..2026-12-14");
        assertThat(LegalPeriods.upTo(LocalDate.of(2026, 12, 15), 15)
                        .getFirst()
                        .period()
                        .text())
                .isEqualTo("2026-12-15..2027-03-14");
        assertThat(LegalPeriods.before(periods.getFirst().period(), 15).text()).isEqualTo("2026-06-15..2026-09-14");
    }

    @Test
    void the_same_report_is_the_same_bytes_whenever_it_is_written() throws IOException {
        var report = report(good("UBND xã A & B"), good("c"));
        var sheet = XlsxReport.of(form, report);
        var ods = OdsReport.of(form, report);
        assertThat(part(XlsxReport.of(form, report), "xl/worksheets/sheet1.xml"))
                .isEqualTo(part(sheet, "xl/worksheets/sheet1.xml"));
        assertThat(times(sheet)).as("zips say when they were written").containsOnly(NO_TIME);
        assertThat(times(ods)).containsOnly(NO_TIME);
        assertThat(part(sheet, "docProps/core.xml"))
                .as("a workbook says it once more")
                .contains(">" + report.asOf() + "<");
        for (int i = 0; i < 20; i++) {
            assertThat(XlsxReport.of(form, report)).isEqualTo(sheet);
        }
        assertThat(OdsReport.of(form, report)).isEqualTo(ods);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                var rows = workbook.getFirstSheet().openStream()) {
            var read = new ArrayList<String>();
            rows.map(ReportSumsTest::text).forEach(read::add);
            assertThat(read)
                    .anyMatch(row -> row.contains("Biểu số II.06a/VPCP/KSTT"))
                    .anyMatch(row -> row.contains("(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)"))
                    .anyMatch(row -> row.startsWith("1|UBND xã A & B|10|4|2|4|6|3|2|1|4|3|1"));
        }
        assertThat(content(ods))
                .contains("UBND xã A &amp; B", "office:value=\"10\"", "table:number-columns-spanned=\"4\"");
    }

    private static List<LocalDateTime> times(byte[] zip) throws IOException {
        var times = new ArrayList<LocalDateTime>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        }
        return times;
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static String text(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .reduce((one, other) -> one + "|" + other)
                .orElse("");
    }

    private static String content(byte[] ods) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
            assertThat(zip.getNextEntry().getName()).isEqualTo("content.xml");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Report.Row good(String name) {
        return row(name, 10, 4, 2, 4, 6, 3, 2, 1, 4, 3, 1);
    }

    private static Report.Row row(String name, long... cells) {
        return new Report.Row(name, name, false, Arrays.stream(cells).boxed().toList());
    }

    /** The whole is what two good rows make, or one. */
    private Report report(Report.Row... rows) {
        long[] one = {10, 4, 2, 4, 6, 3, 2, 1, 4, 3, 1};
        var total = new ArrayList<Long>();
        for (long cell : one) {
            total.add(cell * rows.length);
        }
        return new Report(
                "ii-06a",
                "1",
                Map.of("place", "province", "period", "2026-09-15..2026-12-14"),
                Report.By.AGENCY,
                "Toàn tỉnh",
                LocalDate.of(2026, 9, 15),
                LocalDate.of(2026, 12, 14),
                Instant.parse("2026-12-14T16:59:59.999999Z"),
                List.of(rows),
                new Report.Row("", "Tổng số", true, total));
    }
}
