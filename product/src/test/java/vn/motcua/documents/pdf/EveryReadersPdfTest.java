package vn.motcua.documents.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Readers of PDF repair what is broken each in its own way. What acts is found wherever in the file it stands, whichever table,
 * catalogue, revision or definition a reader goes by.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryReadersPdfTest {
    private static final PdfLimits LIMITS = PdfLimits.forPapers(200L * 1024 * 1024);
    private static final String SCRIPT = "<</S /JavaScript /JS (1)>>";
    /** What a catalogue must not hold, and by what name it is found. */
    private static final Map<String, String> PARTS = Map.of(
            "/OpenAction " + SCRIPT,
            "JavaScript",
            "/OpenAction <</S /URI /URI (https://a.example)>>",
            "URI",
            "/OpenAction <</S /Named /N /Print>>",
            "Named",
            "/OpenAction <</S /RunThis>>",
            "RunThis",
            "/OpenAction <</S (JavaScript) /JS (1)>>",
            "Action",
            "/AA <</WC <</S /Launch /F (cmd.exe)>> >>",
            "Launch",
            "/Names <</JavaScript <</Names [(a) " + SCRIPT + "]>> >>",
            "JavaScript",
            "/Names <</AP <</Names [(a) " + SCRIPT + "]>> >>",
            "JavaScript",
            "/AcroForm <</Fields [] /XFA [(a) (b)]>>",
            "XFA");

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidingPlaces")
    void no_hiding_place_helps(String place, String expected, byte[] pdf) throws IOException {
        assertThat(PdfLook.into(pdf, LIMITS))
                .as(place)
                .isInstanceOfSatisfying(
                        PdfLook.Legible.class,
                        readable -> assertThat(readable.acting()).contains(expected));
    }

    static Stream<Arguments> hidingPlaces() {
        return PARTS.entrySet().stream()
                .flatMap(part -> hidden(part.getKey()).entrySet().stream()
                        .map(hidden -> Arguments.of(
                                hidden.getKey() + ": " + part.getKey(), part.getValue(), hidden.getValue())));
    }

    private static Map<String, byte[]> hidden(String part) {
        var catalogue = "<</Type /Catalog /Pages 2 0 R " + part + ">>";
        var second = "1 0 obj\n" + catalogue + "\nendobj\n";
        var places = new LinkedHashMap<String, byte[]>();
        places.put("a second catalogue that no table knows", before("xref", second));
        places.put(
                "the same behind a wrong startxref",
                replaced(before("xref", second), "startxref\n\\d+", "startxref\n7"));
        places.put("the same without startxref", replaced(before("xref", second), "startxref\n\\d+", ""));
        places.put("the same without a table", replaced(before("xref", second), "(?s)xref\n0.*?trailer", "trailer"));
        places.put("a second catalogue in front of the real one", before("1 0 obj", second));
        places.put("in a remark", before("xref", "% 1 0 obj " + catalogue + " endobj\n"));
        places.put("with a remark in its number", before("xref", "1%\n0 obj\n" + catalogue + "\nendobj\n"));
        places.put("strange blanks", before("xref", "1\f0\0obj" + catalogue + "endobj "));
        places.put("under another generation", before("xref", "1 7 obj " + catalogue + " endobj\n"));
        places.put(
                "under another number, named by a second trailer",
                before(
                        "xref",
                        "50 0 obj " + catalogue.replace("/Type /Catalog", "") + " endobj\ntrailer <</Root 50 0 R>>\n"));
        places.put("a catalogue of another type name", before("xref", second.replace("/Catalog", "/Cat#61log")));
        places.put(
                "type by reference",
                before("xref", second.replace("/Catalog", "60 0 R") + "60 0 obj /Catalog endobj\n"));
        places.put(
                "within a stream",
                before("xref", "51 0 obj <</Length 500>>stream\n" + second + "\nendstream endobj\n"));
        places.put("an earlier revision", revised(catalogue, "<</Type /Catalog /Pages 2 0 R>>"));
        places.put("a later revision", revised("<</Type /Catalog /Pages 2 0 R>>", catalogue));
        places.put("in an object stream nobody names", packed(catalogue, 1));
        places.put("in an object stream under a number nobody uses", packed(catalogue, 77));
        places.put("strays among the keys", before("xref", second.replace("/Pages", "/K 1 2 5 /Pages")));
        places.put(
                "a key that stands twice",
                replaced(
                        RawPdf.plain().bytes(),
                        "/Pages 2 0 R",
                        "/Pages 2 0 R " + part.replace("$", "\\$")
                                + " /OpenAction [3 0 R /Fit] /AA <<>> /Names <<>> /AcroForm <<>>"));
        return places;
    }

    @Test
    void an_action_that_only_another_table_leads_to_is_found() throws IOException {
        var pdf = RawPdf.with("/OpenAction 30 0 R", "")
                .object(31, "<</S /GoTo /D [3 0 R /Fit]>>")
                .bytes();
        var text = new String(pdf, ISO_8859_1);
        var hybrid = text.replace("xref\n0 1", "30 0 obj <</S /URI /URI (https://a.example)>> endobj\nxref\n0 1");
        assertThat(acting(hybrid)).containsExactly("URI");
    }

    @Test
    void a_number_means_every_object_that_bears_it() throws IOException {
        var text = new String(
                RawPdf.with("/OpenAction 9 0 R", "")
                        .object(9, "<</S /GoTo /D [3 0 R /Fit]>>")
                        .bytes(),
                ISO_8859_1);
        for (var kind : List.of("<</S 8 0 R>> endobj\n8 0 obj /Hide", "<</S /URI /URI (https://a.example)>>")) {
            assertThat(acting(text.replace("xref\n0 1", "9 0 obj " + kind + " endobj\nxref\n0 1")))
                    .as(kind)
                    .hasSize(1);
        }
    }

    @Test
    void files_that_hang_on_nothing_are_found() throws IOException {
        assertThat(acting(RawPdf.plain().stream(9, "/Type /EmbeddedFile", new byte[1])
                        .bytes()))
                .containsExactly("EmbeddedFile");
        assertThat(acting(
                        RawPdf.with("/AF [8 0 R]", "")
                                .object(8, "<</Type /Filespec /F (a) /RF <</F [(a) 9 0 R]>> >>")
                                .stream(9, "", new byte[1])
                                .bytes()))
                .containsExactly("EmbeddedFile");
    }

    @Test
    void a_second_trailer_that_locks_the_file_locks_it() throws IOException {
        var text = new String(RawPdf.plain().bytes(), ISO_8859_1);
        assertThat(PdfLook.into(
                        text.replace("xref\n0 1", "trailer <</Root 1 0 R /Encrypt 9 0 R>>\nxref\n0 1")
                                .getBytes(ISO_8859_1),
                        LIMITS))
                .isEqualTo(new PdfLook.Locked());
    }

    @Test
    void what_stands_over_and_over_each_other_is_stopped() throws IOException {
        var nested = "1 0 obj[".repeat(400);
        var many = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.append("9 0 obj <</A ").append(i).append(" 0 R>> endobj\n");
        }
        assertThat(PdfLook.into(before("xref", nested), LIMITS)).isNotNull();
        assertThat(acting(new String(before("xref", many.toString()), ISO_8859_1)))
                .isEmpty();
        var numbers = "5 0 ".repeat(200_000);
        var packed = RawPdf.deflated((numbers + "[".repeat(400)).getBytes(ISO_8859_1));
        assertThat(PdfLook.into(
                        RawPdf.plain().stream(
                                        9, "/N 200000 /First " + numbers.length() + " /Filter /FlateDecode", packed)
                                .bytes(),
                        LIMITS))
                .isNotNull();
    }

    private static List<String> acting(byte[] pdf) throws IOException {
        return acting(new String(pdf, ISO_8859_1));
    }

    private static List<String> acting(String pdf) throws IOException {
        return ((PdfLook.Legible) PdfLook.into(pdf.getBytes(ISO_8859_1), LIMITS)).acting();
    }

    private static byte[] before(String word, String inserted) {
        var text = new String(RawPdf.plain().bytes(), ISO_8859_1);
        int at = text.indexOf(word);
        return (text.substring(0, at) + inserted + text.substring(at)).getBytes(ISO_8859_1);
    }

    private static byte[] replaced(byte[] pdf, String pattern, String by) {
        return new String(pdf, ISO_8859_1).replaceFirst(pattern, by).getBytes(ISO_8859_1);
    }

    private static byte[] revised(String first, String second) {
        var text = new String(RawPdf.plain().bytes(), ISO_8859_1).replace("<</Type /Catalog /Pages 2 0 R >>", first);
        int start = text.length();
        return (text + "1 0 obj " + second + " endobj\nxref\n1 1\n%010d 00000 n \n".formatted(start)
                        + "trailer\n<</Size 100 /Root 1 0 R /Prev " + text.lastIndexOf("xref\n0 1") + ">>\nstartxref\n"
                        + (start + ("1 0 obj " + second + " endobj\n").length()) + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] packed(String object, int number) {
        try {
            var head = number + " 0 ";
            var out = new ByteArrayOutputStream();
            out.writeBytes((head + object).getBytes(ISO_8859_1));
            return RawPdf.plain().stream(
                            40,
                            "/Type /ObjStm /N 1 /First " + head.length() + " /Filter /FlateDecode",
                            RawPdf.deflated(out.toByteArray()))
                    .bytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
