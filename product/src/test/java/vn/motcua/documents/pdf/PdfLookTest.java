package vn.motcua.documents.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What in a PDF acts by itself is found by where it stands; what unpacks into too much is stopped while it unpacks. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfLookTest {
    private static final long MEGABYTE = 1024 * 1024;
    private static final PdfLimits LIMITS = PdfLimits.forPapers(200 * MEGABYTE);
    private static final String PACKED = "/Filter /FlateDecode";

    /** Letter is meant where a page has no box at all, as all programs take it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/MediaBox [0 0 0 0] | false",
                "/MediaBox [10 10 10 842] | false",
                "/MediaBox [0 0 595] | false",
                "/MediaBox [0 0 595 842 1] | false",
                "/MediaBox (0 0 595 842) | false",
                "/MediaBox [0 0 (595) 842] | false",
                "/MediaBox /A4 | false",
                "/MediaBox [595 842 0 0] | true",
                "/MediaBox [-10.5 -20.25 585.3 822.4] | true",
                "'' | true"
            })
    void a_page_whose_sides_cannot_be_told_is_no_page(String box, boolean isLegible) throws IOException {
        var pdf = RawPdf.plain()
                .object(3, "<</Type /Page /Parent 2 0 R " + box + ">>")
                .bytes();
        assertThat(PdfLook.into(pdf, LIMITS) instanceof PdfLook.Legible).isEqualTo(isLegible);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmless(String why, byte[] pdf) throws IOException {
        assertThat(PdfLook.into(pdf, LIMITS)).as(why).isInstanceOfSatisfying(PdfLook.Legible.class, readable -> {
            assertThat(readable.acting()).isEmpty();
            assertThat(readable.pages()).isEqualTo(1);
        });
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                named("plain", RawPdf.plain()),
                named("a font named JS", withFont("JS")),
                named("a font named EF", withFont("EF")),
                named("a font named AA", withFont("AA")),
                named("a font named A", withFont("A")),
                named("a font named XFA", withFont("XFA")),
                named("a font named F", withFont("F")),
                named(
                        "a tag named Movie, Sound and JavaScript",
                        RawPdf.with("/StructTreeRoot 5 0 R /MarkInfo <</Marked true>>", "")
                                .object(5, "<</Type /StructTreeRoot /K [6 0 R 7 0 R 8 0 R]>>")
                                .object(6, "<</Type /StructElem /S /Movie /P 5 0 R /A <</O /Layout>> >>")
                                .object(7, "<</S /JavaScript /P 5 0 R>>")
                                .object(8, "<</S /Sound /P 5 0 R>>")),
                named("a link to the web", withAction("/S /URI /URI (https://motcua.example/a)")),
                named("a link without a scheme", withAction("/S /URI /URI (www.motcua.example:8080/a)")),
                named("a link to a mail address", withAction("/S /URI /URI (mailto:a@motcua.example)")),
                named("a link to the next page", withAction("/S /GoTo /D [3 0 R /Fit]")),
                named("a link to a file beside it", withAction("/S /GoToR /F (phu-luc.pdf) /D [0 /Fit]")),
                named("opens at its page", RawPdf.with("/OpenAction [3 0 R /Fit]", "")),
                named("prints when asked", withAction("/S /Named /N /Print")),
                named("an empty tree of scripts", RawPdf.with("/Names <</JavaScript <</Names []>> >>", "")),
                named("words in its information", RawPdf.plain().object(5, "<</JS (a) /EF (b) /AA (c) /XFA (d)>>")),
                named("a stamp with states named JS", withAppearances()),
                named("asks for layers", RawPdf.with("/Requirements [<</S /OCInteract /RH <</S /NoOp>> >>]", "")),
                named("names for places", RawPdf.with("/Names <</Dests <</Names [(a) [3 0 R /Fit]]>> >>", "")),
                named("no names at all", RawPdf.with("/Names <</EmbeddedFiles <</Names []>> >>", "")),
                named("a font named XObject", withFont("XObject")),
                named(
                        "permissions, extensions, words of a lawyer",
                        RawPdf.with(
                                "/Perms <<>> /Legal <</JavaScriptActions 0>> /NeedsRendering false /AF []"
                                        + " /Extensions <</ADBE <</BaseVersion /1.7 /ExtensionLevel 3>> >>",
                                "/Group <</S /Transparency /CS /DeviceRGB>>")),
                named("a picture and a form", withDrawing("/Subtype /Form /BBox [0 0 9 9]")));
    }

    private static RawPdf withDrawing(String drawing) {
        return RawPdf.with("", "/Resources <</XObject <</X 5 0 R>> >>").stream(5, drawing, new byte[1]);
    }

    private static RawPdf withFont(String name) {
        return RawPdf.with("", "/Resources <</Font <</" + name + " 5 0 R>> >>")
                .object(5, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
    }

    private static RawPdf withAction(String action) {
        return RawPdf.with("", "/Annots [5 0 R]")
                .object(5, "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /F 4 /A <<" + action + ">> >>");
    }

    private static RawPdf withAppearances() {
        return RawPdf.with("", "/Annots [5 0 R]")
                .object(5, "<</Subtype /Widget /Rect [0 0 9 9] /AP <</N <</JS 6 0 R /EF 6 0 R>> >> >>")
                .stream(6, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", new byte[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void acting(String expected, byte[] pdf) throws IOException {
        assertThat(PdfLook.into(pdf, LIMITS))
                .isInstanceOfSatisfying(
                        PdfLook.Legible.class,
                        readable -> assertThat(readable.acting())
                                .contains(expected.substring(0, (expected + " ").indexOf(" "))));
    }

    static Stream<Arguments> acting() {
        return Stream.of(
                named("JavaScript at opening", RawPdf.with("/OpenAction <</S /JavaScript /JS (1)>>", "")),
                named("JavaScript with its name escaped", RawPdf.with("/OpenAction <</S /Java#53cript /JS (1)>>", "")),
                named(
                        "JavaScript by name",
                        RawPdf.with("/Names <</JavaScript <</Names [(a) 5 0 R]>> >>", "")
                                .object(5, "<</S /JavaScript /JS (1)>>")),
                named(
                        "JavaScript at an event of the document",
                        RawPdf.with("/AA <</WC <</S /JavaScript /JS (1)>> >>", "")),
                named(
                        "JavaScript at an event of a page",
                        RawPdf.with("", "/AA <</O 5 0 R>>").object(5, "<</S /JavaScript /JS 6 0 R>>").stream(
                                6, PACKED, quietlyDeflated("app.alert(1)"))),
                named(
                        "JavaScript at an event of a field",
                        RawPdf.with(
                                "/AcroForm <</Fields [<</FT /Tx /T (a) /AA <</K <</S /JavaScript /JS (1)>> >> >>]>>",
                                "")),
                named(
                        "JavaScript behind another action",
                        withAction(
                                "/S /GoTo /D [3 0 R /Fit] /Next [<</S /Named /N /NextPage /Next <</S /JavaScript /JS (1)>> >>]")),
                named(
                        "JavaScript of a bookmark",
                        RawPdf.with("/Outlines <</First 5 0 R>>", "")
                                .object(5, "<</Title (a) /A <</S /JavaScript /JS (1)>> >>")),
                named(
                        "JavaScript that calls itself a tag",
                        withAction("/Type /StructElem /S /JavaScript /P 3 0 R /JS (1)")),
                named("Launch of a program", withAction("/S /Launch /F (cmd.exe)")),
                named("GoToR to a share", withAction("/S /GoToR /F (\\\\\\\\192.0.2.1\\\\share\\\\a.pdf) /D [0 /Fit]")),
                named("GoToR at opening", RawPdf.with("/OpenAction <</S /GoToR /F (a.pdf) /D [0 /Fit]>>", "")),
                named("GoToE", withAction("/S /GoToE /T <</R /C>>")),
                named("SubmitForm", withAction("/S /SubmitForm /F <</FS /URL /F (https://a.example)>>")),
                named("ImportData", withAction("/S /ImportData /F (a.fdf)")),
                named("URI at opening", RawPdf.with("/OpenAction <</S /URI /URI (https://a.example)>>", "")),
                named("URI with a script", withAction("/S /URI /URI ( java\\nscript:alert\\(1\\))")),
                named("URI of a file", withAction("/S /URI /URI (file:///etc/passwd)")),
                named("URI of a share", withAction("/S /URI /URI (\\\\\\\\192.0.2.1\\\\a)")),
                named("URI before all links", RawPdf.with("/URI <</Base (javascript:)>>", "")),
                named("ExternalStream", RawPdf.plain().stream(5, "/F (a.bin)", new byte[1])),
                named(
                        "ExternalFile on the web",
                        RawPdf.plain().object(5, "<</Type /Filespec /FS /URL /F (https://a.example)>>")),
                named(
                        "ExternalFile behind a picture",
                        RawPdf.with("", "/Resources <</XObject <</X 5 0 R>> >>").stream(
                                5,
                                "/Subtype /Form /BBox [0 0 9 9] /Ref <</F <</F (//192.0.2.1/a.pdf)>> /Page 0>>",
                                new byte[0])),
                named(
                        "EmbeddedFile",
                        RawPdf.with("/Names <</EmbeddedFiles <</Names [(a) 5 0 R]>> >>", "")
                                .object(5, "<</F (a.exe) /EF <</F 6 0 R>> >>")
                                .stream(6, "", new byte[1])),
                named(
                        "EmbeddedFile of an invoice",
                        RawPdf.with("/AF [5 0 R]", "")
                                .object(5, "<</Type /Filespec /F (a.xml) /EF <</UF 6 0 R>> >>")
                                .stream(6, "", new byte[1])),
                named("XFA", RawPdf.with("/AcroForm <</XFA 5 0 R /Fields []>>", "").stream(5, "", new byte[1])),
                annotation("FileAttachment"),
                annotation("RichMedia"),
                annotation("Movie"),
                annotation("Screen"),
                annotation("3D"),
                annotation("Sound"),
                annotation("NobodyKnowsYet"),
                named("Launch of a program beside it", withAction("/S /Launch /F (a.exe)")),
                named("GoToR to a program beside it", withAction("/S /GoToR /F (a.exe) /D [0 /Fit]")),
                named("GoToR to its names", withAction("/S /GoToR /F <</F (a.pdf) /UF (a.exe)>> /D [0 /Fit]")),
                named("Thread in a program", withAction("/S /Thread /F (a.exe) /D 0")),
                named("URI of a program beside it", withAction("/S /URI /URI (a.exe)")),
                named("URI of a file without slashes", withAction("/S /URI /URI (file:a.exe)")),
                named("Rendition", withAction("/S /Rendition /OP 0")),
                named("RichMediaExecute", withAction("/S /RichMediaExecute /CMD <<>>")),
                named("GoTo3DView", withAction("/S /GoTo3DView /V 0")),
                named("JavaScript behind a slide", RawPdf.with("", "/PresSteps <</NA <</S /JavaScript /JS (1)>> >>")),
                named("PS drawn by name", withDrawing("/Subtype /PS")),
                named("PS of old", withDrawing("/Subtype /Form /Subtype2 /PS")),
                named("PS that nobody draws", RawPdf.plain().stream(5, "/Subtype /PS", new byte[1])),
                named("NobodyKnowsYet drawn by name", withDrawing("/Subtype /NobodyKnowsYet")),
                named(
                        "Ref to a paper beside it",
                        withDrawing("/Subtype /Form /BBox [0 0 9 9] /Ref <</F (a.pdf) /Page 0>>")),
                named("OPI", withDrawing("/Subtype /Image /Width 1 /Height 1 /OPI <</2.0 <</F (a.tif)>> >>")),
                named("Requirements", RawPdf.with("/Requirements [<</Type /Requirement /S /EnableJavaScripts>>]", "")),
                named("Requirements nobody knows", RawPdf.with("/Requirements [<</S /NobodyKnowsYet>>]", "")),
                named(
                        "Requirements that a script looks after",
                        RawPdf.with("/Requirements [<</S /OCInteract /RH [<</S /JS /Script (a)>>]>>]", "")),
                named("Renditions by name", RawPdf.with("/Names <</Renditions <</Names [(a) <<>>]>> >>", "")),
                named("EmbeddedFile by name", RawPdf.with("/Names <</EmbeddedFiles <</Kids [5 0 R]>> >>", "")),
                named("XFA to be drawn by its reader", RawPdf.with("/NeedsRendering true", "")),
                named("Collection", RawPdf.with("/Collection <</View /D>>", "")));
    }

    private static Arguments annotation(String kind) {
        return named(kind, RawPdf.with("", "/Annots [<</Subtype /" + kind + " /Rect [0 0 9 9]>>]"));
    }

    private static Arguments named(String name, RawPdf pdf) {
        return Arguments.of(name, pdf.bytes());
    }

    @Test
    void a_structure_that_unpacks_into_gigabytes_is_stopped_however_it_hides() throws IOException {
        var bomb = RawPdf.deflated(' ', 60);
        var head = "/Type /ObjStm /N 1 /First 4 " + PACKED;
        var length = " /Length " + bomb.length;
        assertUnpacksTooMuch(hidden("<<" + head + length + ">>\n", bomb));
        assertUnpacksTooMuch(hidden("<<" + head + length + ">>" + " ".repeat(6_000), bomb));
        assertUnpacksTooMuch(hidden("<<" + head + length + ">>\n% a comment endobj\n", bomb));
        assertUnpacksTooMuch(hidden("<<" + head + length + " /A (" + "a".repeat(6_000) + " obj stream)>>\n", bomb));
        assertUnpacksTooMuch(hidden("<</N 1 /First 4 " + PACKED + length + ">>\n", bomb));
        assertUnpacksTooMuch(hidden("<</N 1 /First 4 /Filter [/Fl]" + length + ">>\n", bomb));
        assertUnpacksTooMuch(hidden("<</N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]>>\n", inHex(bomb)));
        assertUnpacksTooMuch(hidden(
                "<</N 1 /First 4 /Filter [/FlateDecode /LZWDecode]" + length + ">>\n", RawPdf.deflated('\0', 60)));
        assertUnpacksTooMuch(hidden("<</N 1 /First 4 /Filter /RunLengthDecode>>\n", runs(60)));
        assertUnpacksTooMuch(RawPdf.plain().stream(5, head, bomb).bytesWithoutTable());
    }

    @Test
    void rows_of_a_packed_table_are_counted() throws IOException {
        var rows = RawPdf.deflated('\1', 40);
        var pdf = new String(RawPdf.plain().bytes(), ISO_8859_1);
        int table = pdf.indexOf("xref");
        var packed = RawPdf.plain().stream(9, "/Type /XRef /Root 1 0 R /Size 50000000 /W [0 1 0] " + PACKED, rows)
                .bytesWithoutTable();
        var text = new String(packed, ISO_8859_1).replace("%%EOF", "startxref\n" + table + "\n%%EOF");
        assertThat(PdfLook.into(text.getBytes(ISO_8859_1), LIMITS)).isEqualTo(new PdfLook.Beyond(Limit.PARTS));
    }

    @Test
    void a_file_of_nothing_but_parts_is_stopped() throws IOException {
        for (var part : List.of("<<>>", "[]", "()", "/a ")) {
            var many = "[" + part.repeat(2_000_000) + "]";
            assertThat(PdfLook.into(RawPdf.plain().object(5, many).bytes(), LIMITS))
                    .as(part)
                    .isEqualTo(new PdfLook.Beyond(Limit.PARTS));
            var packed = RawPdf.deflated(("5 0 " + many).getBytes(ISO_8859_1));
            assertThat(PdfLook.into(hidden("<</N 1 /First 4 " + PACKED + ">>", packed), LIMITS))
                    .as("packed " + part)
                    .isEqualTo(new PdfLook.Beyond(Limit.PARTS));
        }
    }

    @Test
    void contents_that_unpack_into_too_much_are_stopped() throws IOException {
        assertUnpacksTooMuch(RawPdf.with("", "/Contents 5 0 R").stream(5, PACKED, RawPdf.deflated(' ', 201))
                .bytes());
        var twice = RawPdf.deflated(RawPdf.deflated(' ', 201));
        assertUnpacksTooMuch(RawPdf.plain().stream(5, "/Filter [/FlateDecode /FlateDecode]", twice)
                .bytes());
        assertUnpacksTooMuch(RawPdf.plain().stream(
                        5, "/Subtype /Image /Width 60000 /Height 60000 /Filter /CCITTFaxDecode", new byte[10])
                .bytes());
        assertUnpacksTooMuch(RawPdf.plain().stream(
                        5, PACKED + " /DecodeParms <</Predictor 12 /Columns 2000000000>>", RawPdf.deflated(' ', 1))
                .bytes());
        var each = RawPdf.deflated(' ', 150);
        var many = RawPdf.plain();
        for (int i = 0; i < 8; i++) {
            many.stream(10 + i, PACKED, each);
        }
        assertUnpacksTooMuch(many.bytes());
    }

    @Test
    void a_file_that_makes_its_reader_go_over_it_again_and_again_is_stopped() throws IOException {
        var pdf = new StringBuilder(new String(RawPdf.plain().bytesWithoutTable(), ISO_8859_1));
        for (int number = 10; number < 4_000; number++) {
            pdf.append(number).append(" 0 obj<<>>stream\n");
        }
        pdf.append("%%EOF");
        assertThat(PdfLook.into(pdf.toString().getBytes(ISO_8859_1), LIMITS)).isNotInstanceOf(PdfLook.Legible.class);
    }

    @Test
    void pages_are_counted_and_not_believed() throws IOException {
        var shared = RawPdf.plain()
                .object(2, "<</Type /Pages /Kids [3 0 R 3 0 R 4 0 R 2 0 R] /Count 999999>>")
                .object(4, "<</Type /Page /MediaBox [0 0 14400 14400] /UserUnit 2>>");
        assertThat(PdfLook.into(shared.bytes(), LIMITS)).isInstanceOfSatisfying(PdfLook.Legible.class, readable -> {
            assertThat(readable.pages()).isEqualTo(2);
            assertThat(readable.largest().number()).isEqualTo(2);
            assertThat(readable.largest().squareMetres()).isGreaterThan(100);
        });
        assertThat(PdfLook.into(
                        RawPdf.plain()
                                .object(2, "<</Type /Pages /Kids [] /Count 5>>")
                                .bytes(),
                        LIMITS))
                .isEqualTo(new PdfLook.Unreadable());
    }

    @Test
    void a_locked_file_is_not_deciphered() throws IOException {
        var locked = new String(RawPdf.plain().bytes(), ISO_8859_1)
                .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt <</Filter /Standard /V 1>>");
        assertThat(PdfLook.into(locked.getBytes(ISO_8859_1), LIMITS)).isEqualTo(new PdfLook.Locked());
    }

    private static byte[] hidden(String head, byte[] packed) {
        return RawPdf.plain().streamAfter(5, head, packed).lyingIn(6, 5).bytesWithPackedTable();
    }

    private static void assertUnpacksTooMuch(byte[] pdf) throws IOException {
        assertThat(PdfLook.into(pdf, LIMITS)).isEqualTo(new PdfLook.Beyond(Limit.UNPACKED));
    }

    private static byte[] inHex(byte[] packed) {
        return HexFormat.of().formatHex(packed).getBytes(ISO_8859_1);
    }

    /** Pairs of "127 times" and a blank. */
    private static byte[] runs(int megabytes) {
        return "\u0081 ".repeat(megabytes * 8_300).getBytes(ISO_8859_1);
    }

    private static byte[] quietlyDeflated(String text) {
        try {
            return RawPdf.deflated(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
