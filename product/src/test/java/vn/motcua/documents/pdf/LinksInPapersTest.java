package vn.motcua.documents.pdf;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link in a paper leads to the web, to mail or telephone, however its letters are written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksInPapersTest {
    private static final PdfLimits LIMITS = PdfLimits.forPapers(200L * 1024 * 1024);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " java\nscript:alert(1)",
                "java\tscript\r:alert(1)",
                "\u0001javascript:alert(1)",
                "java\u00adscript:alert(1)",
                "\u200bjavascript:alert(1)",
                "javascript%3Aalert(1)",
                "%6aavascript:alert(1)",
                "javascript%253Aalert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "smb://192.0.2.1/a",
                "smb:a",
                "ms.foo:run",
                "ms-msdt:/id",
                "search-ms:query=a",
                "x.y+z-1:run",
                "www.a.example:run",
                "C:\\Windows\\a.exe",
                "\\\\192.0.2.1\\a",
                "//192.0.2.1/a",
                "/\\192.0.2.1\\a",
                "\\/192.0.2.1/a",
                "%5c%5c192.0.2.1%5ca",
                "http:\\\\192.0.2.1\\a",
                "https:/\\192.0.2.1\\a",
                "http://192.0.2.1\\share\\a",
                "http:",
                "http:///a",
                "../../a.bat",
                "..\\..\\a.lnk",
                "a/../../b.pdf",
                "/etc/passwd",
                "%2e%2e/a.bat",
                "a.exe",
                "./a.exe",
                "thu-muc/a.cmd",
                "a.exe?b.pdf",
                "a.exe#b.pdf",
                "a.pdf%00.exe",
                "a.exe%00.pdf",
                "a%2Eexe",
                "a.exe.",
                "a.EXE ",
                "a.lnk",
                "a.url",
                "a.scr",
                "a.jar",
                "a.hta",
                "a.desktop",
                "a.com",
                "calc",
                "www.a.exe",
                "a.example/b.exe"
            })
    void dangerous(String link) throws IOException {
        for (var written : written(link)) {
            assertThat(PdfLook.into(withLink(written), LIMITS))
                    .as(written)
                    .isInstanceOfSatisfying(
                            PdfLook.Legible.class,
                            readable -> assertThat(readable.acting()).contains("URI"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?a=b:c#d",
                "HTTPS://A.EXAMPLE:8443/",
                "https://a.example/a%3Ab%20c",
                "https://vi.wikipedia.org/wiki/Huế",
                "mailto:a@a.example?subject=Hồ%20sơ",
                "tel:+84912345678",
                "www.a.example",
                "www.a.example:8080/a",
                "a.example/b:c",
                "www.a.com",
                "facebook.com/a?b=c.exe",
                "dichvucong.gov.vn",
                "dichvucong.gov.vn/p/home/dvc-trang-chu.html",
                "phu-luc.pdf",
                "phu-luc.pdf#page=2",
                "Phụ lục/Danh sách 1.2.XLSX",
                "",
                "#trang-2"
            })
    void harmless(String link) throws IOException {
        for (var written : written(link)) {
            assertThat(PdfLook.into(withLink(written), LIMITS))
                    .as(written)
                    .isInstanceOfSatisfying(
                            PdfLook.Legible.class,
                            readable -> assertThat(readable.acting()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\a\\b.pdf",
                "//a/b.pdf",
                "/a/b.pdf",
                "C:\\a.pdf",
                "http://a/b.pdf",
                "../../b.pdf",
                "a/../../b.pdf",
                "b.exe",
                "b.pdf.exe",
                "b.pdf.",
                "b.pdf#.exe",
                "b",
                "b.docm",
                "b.exe%00.pdf"
            })
    void a_file_that_is_no_paper_beside_this_one_is_not_led_to(String name) throws IOException {
        for (var written : written(name)) {
            var pdf = RawPdf.with("", "/Annots [<</Subtype /Link /A <</S /GoToR /D [0 /Fit] /F " + written + ">> >>]");
            assertThat(PdfLook.into(pdf.bytes(), LIMITS))
                    .as(written)
                    .isInstanceOfSatisfying(
                            PdfLook.Legible.class,
                            readable -> assertThat(readable.acting()).contains("GoToR"));
        }
    }

    /** The ways in which PDF writes a text. */
    private static List<String> written(String text) {
        var octal = new StringBuilder("(");
        for (byte one : text.getBytes(UTF_8)) {
            octal.append("\\%03o".formatted(one & 0xff));
        }
        return List.of(
                octal + ")",
                hex("", text.getBytes(UTF_8)),
                hex("efbbbf", text.getBytes(UTF_8)),
                hex("feff", text.getBytes(UTF_16BE)),
                hex("fffe", text.getBytes(UTF_16LE)),
                hex("feff001b00760069001b", text.getBytes(UTF_16BE)));
    }

    private static String hex(String mark, byte[] bytes) {
        return "<" + mark + HexFormat.of().formatHex(bytes) + ">";
    }

    private static byte[] withLink(String written) {
        return RawPdf.with("", "/Annots [<</Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI " + written + ">> >>]")
                .bytes();
    }
}
