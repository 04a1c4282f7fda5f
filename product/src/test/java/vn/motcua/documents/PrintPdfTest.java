package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintPdfTest {
    private static final String ADDRESS = "https://motcua.example/tra-cuu?ma=000.00.46.H57-261120-0001";
    private static final PrintPdf PRINT = new PrintPdf();

    @Test
    void a_form_is_pdf_a_2u_and_can_be_read_aloud() throws Exception {
        var pdf = PRINT.print(form(""));
        assertThat(PdfA.findings(pdf)).isEmpty();
        assertThat(PdfA.accessibilityFindings(pdf)).isEmpty();
    }

    @Test
    void in_training_each_page_says_that_it_is_made_up() throws Exception {
        var twoPages = form("<p>một</p><p style=\"page-break-before: always\">hai</p>");
        var pdf = new PrintPdf(true).print(twoPages);

        assertThat(PdfA.findings(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            for (int page = 1; page <= 2; page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document)).contains("TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ");
            }
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        try (var document = Loader.loadPDF(PRINT.print(twoPages))) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("TẬP HUẤN");
        }
    }

    @Test
    void title_and_language_are_in_the_file() throws Exception {
        try (var document = Loader.loadPDF(PRINT.print(form("")))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void vietnamese_letters_of_all_families_come_out_as_text() throws Exception {
        var words = "Nguyễn Thị Ngọc Ánh, phường Thuận Hóa, thành phố Huế; ƀ ĕ ĭ ŏ ŭ; ☑ ☐";
        var pdf = PRINT.print(form("""
                <p>%1$s</p><p style="font-family:'Noto Sans'">%1$s</p>
                <p style="font-family:'Be Vietnam Pro'; font-weight: bold">%1$s</p>""".formatted(words)));
        assertThat(PdfA.findings(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(words + " " + words + " " + words);
            assertThat(fontNames(document))
                    .allMatch(name -> name.contains("+"), "only the letters used are inside")
                    .anyMatch(name -> name.endsWith("LiberationSerif"))
                    .anyMatch(name -> name.endsWith("BeVietnamPro-Bold"));
        }
    }

    @Test
    void what_came_past_the_gate_neither_breaks_a_print_nor_is_drawn_as_something_else() throws Exception {
        var pdf = PRINT.print(
                form("<p>Tôn\u0007 Thất\u000b Minh\ud83d Nguye\u0302\u0303n 1\u00a0bản 😀 王 \ufffd <b>a </b>b</p>"));
        assertThat(PdfA.findings(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[ \\n]+", " "))
                    .contains("Tôn Thất Minh Nguyễn 1\u00a0bản [U+1F600] [U+738B] [U+FFFD] a b");
        }
    }

    @Test
    void a_mark_stands_over_its_letter_where_the_two_have_no_sign_of_their_own() throws Exception {
        var pdf = PRINT.print(form("<p>Y Ƀlơ\u0306, Ê\u0306ban</p>"));
        assertThat(PdfA.findings(pdf)).isEmpty();
        var letters = letters(pdf);
        var marks = letters.stream()
                .filter(letter -> letter.getUnicode().equals("\u0306"))
                .toList();
        assertThat(marks)
                .hasSize(2)
                .allSatisfy(mark -> assertThat(letters).anySatisfy(letter -> {
                    assertThat("ơÊ").contains(letter.getUnicode());
                    assertThat(mark.getXDirAdj())
                            .isBetween(
                                    letter.getXDirAdj() + 0.3f * letter.getWidthDirAdj(),
                                    letter.getXDirAdj() + 0.7f * letter.getWidthDirAdj());
                }));
    }

    @Test
    void a_text_written_after_printing_gets_the_first_font_that_has_all_its_letters() {
        assertThat(PrintFonts.fitting("Trần Văn Hùng").font()).isEqualTo(PrintFonts.beVietnamPro());
        for (var name : List.of("K'Brŏi", "Y Ƀlơ\u0306", "H'Ƀĭn Ŭ", "Hʼmông")) {
            assertThat(PrintFonts.fitting(name).text()).isEqualTo(name);
            assertThat(PrintFonts.fitting(name).font()).isEqualTo(PrintFonts.read("NotoSans-Regular.ttf"));
        }
        assertThat(PrintFonts.fitting("a 😀 e\u0302").text()).isEqualTo("a [U+1F600] ê");
    }

    @Test
    void the_qr_code_on_the_printed_page_can_be_read() throws Exception {
        try (var document = Loader.loadPDF(PRINT.print(form("")))) {
            assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(ADDRESS);
        }
        assertThat(read(ImageIO.read(new ByteArrayInputStream(QrCode.png(ADDRESS)))))
                .isEqualTo(ADDRESS);
    }

    @Test
    void nothing_is_loaded_from_outside() throws Exception {
        var pdf = PRINT.print(form("<img src=\"file:///etc/hostname\" alt=\"a\"/>"));
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getXObjectNames()).noneMatch(resources::isImageXObject);
        }
    }

    @Test
    void a_page_that_is_not_well_formed_or_has_no_title_is_not_printed() {
        assertThatThrownBy(() -> PRINT.print("<html><head><title>a</title></head><body><p></body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PRINT.print("<html><head></head><body><p>a</p></body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        var letters = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }

    private static String form(String more) {
        return """
                <html><head><title>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</title><style>
                @page { size: A5; margin: 15mm } body { font-family: 'Times New Roman'; font-size: 12pt }
                </style></head><body>
                <h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>
                <table><tr><th>Mã hồ sơ</th><td><b>H57</b> <i>đã nhận</i></td></tr></table>
                <div style="width: 35mm; height: 35mm">%s</div>%s</body></html>
                """.formatted(QrCode.svg(ADDRESS).replace("<svg ", "<svg style=\"width: 35mm; height: 35mm\" "), more);
    }

    private static Set<String> fontNames(PDDocument document) throws Exception {
        var names = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(name).getName());
            }
        }
        return names;
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
