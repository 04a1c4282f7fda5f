package vn.motcua.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.sheets.ReadSheet.Reading;
import vn.motcua.sheets.WriteSheet.Form;

/** Sheets as spreadsheets really write them: everything that does not fit is named by its cell, and nothing is taken by halves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadSheetTest {
    private static final String HEAD = "Mã thủ tục,Lệ phí trực tuyến (đồng),Thời hạn,Mức trực tuyến\n";

    private static List<SheetRow> rows(String csv) {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> rows(byte[] content) {
        return switch (ReadSheet.read(content)) {
            case Reading.Read(var rows) -> rows;
            case Reading.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    private static List<String> refused(String csv) {
        return refused(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refused(byte[] content) {
        return switch (ReadSheet.read(content)) {
            case Reading.Read(var rows) -> throw new AssertionError(rows.toString());
            case Reading.Refused(var findings) ->
                findings.stream()
                        .map(one -> (one.row() == 0 ? "" : one.cell() + " ")
                                + one.said().vietnamese())
                        .toList();
        };
    }

    private static String fee(String written) {
        return rows(HEAD + "1.001193,\"" + written + "\",,\n")
                .getFirst()
                .values()
                .getOrDefault(SheetColumn.FEE_ONLINE, "");
    }

    @Test
    void money_is_read_as_people_write_it() {
        assertThat(List.of("45000", "45.000", "45,000", "45 000", "45.000 đ", "45000 đồng", "4.5e4", "0"))
                .map(ReadSheetTest::fee)
                .containsExactly("45000", "45000", "45000", "45000", "45000", "45000", "45000", "0");
        assertThat(fee("1.5E6")).isEqualTo("1500000");
    }

    @Test
    void every_cell_that_does_not_fit_is_named_with_what_to_do() {
        assertThat(refused(HEAD + "1.001193,45.5,3,Toàn trình\nabc,1,1.5,một nửa\n1.001193,-1,4000,\n"))
                .containsExactly(
                        "B2 Phải là số đồng, ví dụ 45000 hoặc 45.000.",
                        "A3 Không phải mã thủ tục. Ghi như 1.001193, và để ô là chữ.",
                        "C3 Phải là số nguyên, ví dụ 5.",
                        "D3 Phải là một trong: “Toàn trình”, “Một phần”.",
                        "A4 Thủ tục này đã có ở hàng 2.",
                        "B4 Phải là số đồng, ví dụ 45000 hoặc 45.000.",
                        "C4 Phải từ 1 đến 3650.");
        assertThat(refused("Mã,Giá\n1.001193,5\n"))
                .containsExactly(
                        "A1 Không có cột tên này. Hãy dùng tên cột của tệp tải xuống, hoặc xóa cột.",
                        "B1 Không có cột tên này. Hãy dùng tên cột của tệp tải xuống, hoặc xóa cột.",
                        "Thiếu cột “Mã thủ tục” ở hàng đầu.");
        assertThat(refused("")).containsExactly("Bảng tính không có thủ tục nào.");
        assertThat(refused(new byte[] {(byte) 0xC3, (byte) 0x28, '\n'}))
                .singleElement()
                .asString()
                .contains("không phải chữ UTF-8");
    }

    @Test
    void semicolons_tabs_marks_of_byte_order_and_quotes_are_known() {
        var semicolons =
                "\uFEFFmã thủ tục;TÊN THỦ TỤC;Lệ phí trực tuyến (đồng)\r\n1.001193;\"Khai sinh; \"\"mới\"\" hai\";5.000\r\n";
        assertThat(rows(semicolons).getFirst().values())
                .containsEntry(SheetColumn.FEE_ONLINE, "5000")
                .containsEntry(SheetColumn.NAME, "Khai sinh; \"mới\" hai");
        assertThat(rows("Code\tName\n1.001193\tBirth\n".getBytes(StandardCharsets.UTF_16))
                        .getFirst()
                        .code())
                .isEqualTo("1.001193");
    }

    @Test
    void a_code_that_became_a_number_gets_its_zeros_back() {
        assertThat(rows("Mã thủ tục;Thời hạn\n2.00072;3\n1,00487;4\n"))
                .extracting(SheetRow::code)
                .containsExactly("2.000720", "1.004870");
    }

    @Test
    void what_is_written_is_read_again_the_same_in_both_forms() {
        var one = Map.of(
                SheetColumn.CODE, "1.001193",
                SheetColumn.NAME, "=Đăng ký <khai sinh> & \"trích lục\"",
                SheetColumn.FEE_ONLINE, "10000000000",
                SheetColumn.LIMIT, "3",
                SheetColumn.LIMIT_UNIT, "WORKING_DAY",
                SheetColumn.ONLINE, "PARTIAL");
        for (var form : Form.values()) {
            var read = rows(WriteSheet.write(List.of(one), form)).getFirst();
            var expected = new java.util.TreeMap<>(one);
            expected.remove(SheetColumn.CODE);
            assertThat(read).as(form.name()).isEqualTo(new SheetRow(2, "1.001193", expected));
        }
        assertThat(new String(WriteSheet.write(List.of(one), Form.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("'=Đăng ký");
    }

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Cells of a workbook as Excel and LibreOffice keep them. */
    private static byte[] workbook(String... cells) {
        var row = new StringBuilder();
        for (var cell : cells) {
            row.append(cell);
        }
        var files = new ArrayList<String[]>();
        var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        files.add(new String[] {
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet3.xml\" ContentType=\"" + types + "worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types
                    + "sharedStrings+xml\"/></Types>"
        });
        files.add(new String[] {
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        });
        files.add(new String[] {
            "xl/workbook.xml",
            "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"A\" sheetId=\"7\" r:id=\"rId9\"/></sheets></workbook>"
        });
        files.add(new String[] {
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                    + OFFICE + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId9\" Type=\"" + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet3.xml\"/></Relationships>"
        });
        files.add(new String[] {
            "xl/styles.xml",
            "<styleSheet " + MAIN
                    + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.000\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/>"
                    + "<numFmt numFmtId=\"166\" formatCode=\"#,##0&quot; đồng&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>"
        });
        files.add(new String[] {
            "xl/sharedStrings.xml",
            "<sst " + MAIN
                    + "><si><t>Mã thủ tục</t></si><si><r><t>Lệ phí </t></r><r><t>trực tuyến (đồng)</t></r><rPh><t>x</t></rPh></si></sst>"
        });
        files.add(new String[] {
            "xl/worksheets/sheet3.xml",
            "<worksheet " + MAIN
                    + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                    + "<row r=\"3\">" + row + "</row></sheetData></worksheet>"
        });
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file[0]));
                zip.write(file[1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static final String CODE = "<c r=\"A3\" t=\"inlineStr\"><is><t>1.001193</t></is></c>";

    @Test
    void cells_of_a_workbook_are_read_by_what_they_hold() {
        assertThat(rows(workbook(CODE, "<c r=\"B3\"><v>1.5E6</v></c>")).getFirst())
                .isEqualTo(new SheetRow(3, "1.001193", Map.of(SheetColumn.FEE_ONLINE, "1500000")));
        assertThat(rows(workbook(CODE, "<c r=\"B3\" s=\"5\"><f>A1*2</f><v>45000</v></c>"))
                        .getFirst()
                        .values())
                .containsEntry(SheetColumn.FEE_ONLINE, "45000");
        assertThat(rows(workbook("<c r=\"A3\"><v>2.00072</v></c>", "<c r=\"B3\" t=\"str\"><v>45.000</v></c>"))
                        .getFirst())
                .isEqualTo(new SheetRow(3, "2.000720", Map.of(SheetColumn.FEE_ONLINE, "45000")));
    }

    @Test
    void days_shares_broken_formulas_and_doubtful_numbers_are_refused_at_their_cell() {
        assertThat(refused(workbook(CODE, "<c r=\"B3\" s=\"1\"><v>46054</v></c>")))
                .containsExactly(
                        "B3 Bảng tính đã đổi ô này thành ngày tháng. Đổi định dạng ô thành chữ hoặc số rồi ghi lại.");
        assertThat(refused(workbook(CODE, "<c r=\"B3\" s=\"3\"><v>46054</v></c>")))
                .hasSize(1);
        assertThat(refused(workbook(CODE, "<c r=\"B3\" s=\"4\"><v>0.5</v></c>")))
                .containsExactly("B3 Ô đang định dạng phần trăm. Đổi định dạng ô thành số.");
        assertThat(refused(workbook(CODE, "<c r=\"B3\" s=\"2\"><v>45</v></c>")))
                .singleElement()
                .asString()
                .startsWith("B3 Ô là số 45 nhưng hiện ra có ba số 0");
        assertThat(refused(workbook(CODE, "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
                .containsExactly("B3 Công thức trong ô bị hỏng. Hãy ghi giá trị vào ô.");
        assertThat(refused(workbook(CODE, "<c r=\"B3\"><f>A1</f></c>")))
                .containsExactly("B3 Ô là công thức mà tệp không lưu kết quả. Hãy ghi giá trị vào ô.");
        assertThat(refused(workbook(CODE, "<c r=\"B3\" t=\"b\"><v>1</v></c>"))).hasSize(1);
        assertThat(refused(workbook(CODE, "<c r=\"B3\"><v>45000.5</v></c>")))
                .containsExactly("B3 Đồng không có phần lẻ. Ghi ví dụ 45000.");
    }

    @Test
    void what_is_no_workbook_is_said_so() {
        assertThat(refused("PK\u0003\u0004 hỏng")).hasSize(1);
        assertThat(refused(new byte[ReadSheet.BYTES_MAX + 1]))
                .singleElement()
                .asString()
                .contains("quá lớn");
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_anybodys_is_not_opened() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 60; i++) {
                zip.write(new byte[1_000_000]);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(XlsxFile.read(bytes.toByteArray())).isEqualTo(new SheetFile.Refused("too-large"));
    }

    @Test
    void half_a_workbook_and_one_of_another_kind_are_said_to_be_unreadable() {
        var whole = workbook(CODE);
        for (int length : new int[] {3, 8, 30, whole.length / 2, whole.length - 30}) {
            assertThat(XlsxFile.read(java.util.Arrays.copyOf(whole, length)))
                    .as(length + " bytes")
                    .isEqualTo(new SheetFile.Refused("not-readable"));
        }
    }

    @Test
    void a_workbook_of_cells_that_no_sheet_has_is_not_given_to_a_library() {
        for (var cells : List.of(
                "<c r=\"ZZZZZZ3\"><v>1</v></c>",
                "<c r=\"XFE3\"><v>1</v></c>",
                "<c/>".repeat(XlsxBounds.CELLS_OF_ROW_MAX),
                "<c r=\"B3\" t=\"str\"><v>" + "x".repeat(40_000) + "</v></c>",
                "<c r=\"B3\"><f t=\"shared\" si=\"0\" ref=\"B3:C3\">" + "A".repeat(40_000) + "</f><v>1</v></c>")) {
            assertThat(refused(workbook(CODE, cells)))
                    .as(cells.substring(0, 20))
                    .singleElement()
                    .asString()
                    .contains("hơn 1000 ô");
        }
        assertThat(rows(workbook(CODE, "<c r=\"B3\"><v>5</v></c>", "<c r=\"XFD3\" s=\"2\"/>")))
                .hasSize(1);
    }

    @Test
    void blank_rows_far_below_count_for_nothing() {
        var written = workbook(
                CODE,
                "<c r=\"B3\"><v>5</v></c></row><row r=\"5000\" s=\"1\"/><row r=\"1048576\" ht=\"12.8\"><c r=\"A1048576\" s=\"1\"/>");
        assertThat(rows(written)).extracting(SheetRow::number).containsExactly(3);
    }

    @Test
    void numbers_with_digits_that_nobody_typed_are_read_as_they_are_shown() {
        assertThat(rows(workbook(
                                "<c r=\"A3\"><v>1.0010220000000001</v></c>",
                                "<c r=\"B3\"><v>45000.000000000007</v></c>"))
                        .getFirst())
                .isEqualTo(new SheetRow(3, "1.001022", Map.of(SheetColumn.FEE_ONLINE, "45000")));
        assertThat(rows(workbook(CODE, "<c r=\"B3\" t=\"str\"><v>45.000_x000D_</v></c>"))
                        .getFirst()
                        .values())
                .containsEntry(SheetColumn.FEE_ONLINE, "45000");
    }

    @Test
    void a_cell_that_swallows_the_rows_below_or_stands_below_no_title_is_refused() {
        assertThat(refused("Mã thủ tục,Tên thủ tục\n1.001193,\"Khai sinh\n1.000656,Khai tử\n"))
                .singleElement()
                .asString()
                .contains("mở ở dòng 2");
        assertThat(refused("Mã thủ tục,Tên thủ tục\n1.001193,Cấp, sửa\n"))
                .singleElement()
                .asString()
                .startsWith("C2 Ô này nằm dưới một cột không có tên");
        assertThat(rows("Mã thủ tục,Tên thủ tục,,\n1.001193,Khai sinh,,\n")).hasSize(1);
    }

    @Test
    void line_ends_and_separators_are_known_however_a_program_writes_them() {
        assertThat(rows("Mã thủ tục,Thời hạn\r1.001193,3\r1.000656,4\r")).hasSize(2);
        assertThat(rows("sep=;\nMã thủ tục;Lệ phí trực tuyến (đồng)\n1.001193;5,000\n"))
                .containsExactly(new SheetRow(3, "1.001193", Map.of(SheetColumn.FEE_ONLINE, "5000")));
    }

    @Test
    void files_of_another_kind_are_told_what_they_are() {
        assertThat(refused("%PDF-1.7\n")).singleElement().asString().contains(".xls cũ hoặc PDF");
        assertThat(refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .singleElement()
                .asString()
                .contains(".xls cũ");
        assertThat(refused("Mã thủ tục\n1.00\0001193\n"))
                .singleElement()
                .asString()
                .contains("UTF-8");
    }

    @Test
    void names_of_two_alphabets_and_names_that_say_nothing_are_refused() {
        assertThat(refused("Mã thủ tục,Tên thủ tục,Lĩnh vực\n1.001193,Cấр thử,Hộ tịch\n1.000656,x,Нộ tịch\n"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("B2 Có chữ “р” (U+0440)"),
                        one -> assertThat(one).isEqualTo("B3 Tên phải có ít nhất hai chữ cái."),
                        one -> assertThat(one).startsWith("C3 Có chữ “Н” (U+041D)"));
    }

    @Test
    void procedures_in_another_sheet_of_a_workbook_are_not_dropped_in_silence() throws IOException {
        assertThat(refused(twoSheets("Mã thủ tục")))
                .containsExactly(
                        "Tệp còn có thủ tục ở trang tính “Tháng 12”, mà chỉ trang đầu được đọc. Gộp vào trang đầu, hoặc xóa trang đó.");
        assertThat(rows(twoSheets("Hướng dẫn điền"))).hasSize(1);
    }

    private static byte[] twoSheets(String headOfSecond) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            for (var name : List.of("Tháng 11", "Tháng 12")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, name.equals("Tháng 11") ? "Mã thủ tục" : headOfSecond);
                sheet.value(0, 1, "Tên thủ tục");
                sheet.value(1, 0, "1.001193");
                sheet.value(1, 1, "Khai sinh");
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_number_behind_many_blanks_is_no_number() {
        assertThat(refused(HEAD + "1.001193,\"45" + " ".repeat(9_000) + "x\",,\n"))
                .containsExactly("B2 Phải là số đồng, ví dụ 45000 hoặc 45.000.");
        assertThat(refused(HEAD + "1.001193,\"45" + " ".repeat(90_000) + "x\",,\n"))
                .containsExactly("B2 Dài nhất 2000 ký tự.");
    }
}
