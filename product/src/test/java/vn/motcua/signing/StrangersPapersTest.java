package vn.motcua.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.documents.APrintedForm;
import vn.motcua.documents.pdf.RawPdf;

/** Whatever somebody brings to be checked gets an answer, soon, and nobody else is asked because of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrangersPapersTest {
    private static final Appearance LEFT = Appearance.onLastPage(20, 100, 55, 20);
    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[([^]]*)]");
    private static final int CHANGES = 120;

    @TempDir
    static Path folder;

    private static TrialAuthority authority;
    private static ASigningDesk desk;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TrialAuthority("Trial Root");
        desk = ASigningDesk.at(folder, authority).withLeaderAndSeal();
        signed = desk.signed(SignOrder.of(APrintedForm.pdf(), "Phê duyệt").signedBy(ASigningDesk.LEADER, LEFT));
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1000 2000 9999999", // past the end
                "0 1000 2000 2147483647",
                "0 2147483647 2147483647 2147483647",
                "0 99999999999 999999999999 1", // more than an int
                "0 -5 2000 100",
                "-100 1000 2000 100",
                "0 1000 2000 -100",
                "0 2000 1000 100", // overlapping
                "0 0 0 0",
                "0 1000 2000", // three numbers
                "0 1000 2000 100 200 300",
                "0 1000.5 2000 100",
                "0 /A 2000 100",
                "[0] 1000 2000 100",
                "0 1000 2000 100", // the gap is not the signature
                ""
            })
    void a_signature_that_covers_other_bytes_than_the_file_has_is_altered(String range) {
        assertThat(desk.validate().validate(withRange(range))).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void every_changed_byte_gets_an_answer_and_none_that_is_signed_passes() {
        var chance = new Random(20_261_129);
        var range = Arrays.stream(rangeOfSigned().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int i = 0; i < CHANGES; i++) {
            int at = chance.nextBoolean() ? chance.nextInt(signed.length) : range[1] + chance.nextInt(4_000);
            var changed = signed.clone();
            changed[at] ^= (byte) (1 + chance.nextInt(255));
            var verdict = desk.validate().validate(changed);
            boolean isSigned = at < range[1] || at >= range[2] && at < range[2] + range[3];
            assertThat(isSigned && verdict instanceof Verdict.Valid)
                    .as("byte " + at)
                    .isFalse();
        }
    }

    @Test
    void a_file_cut_anywhere_gets_an_answer() {
        for (int length = 0; length < signed.length; length += 9_973) {
            assertThat(desk.validate().validate(Arrays.copyOf(signed, length))).isNotInstanceOf(Verdict.Valid.class);
        }
    }

    @Test
    void a_page_of_five_metres_in_a_second_revision_is_a_change_and_is_not_drawn() throws Exception {
        var larger = changed(document -> {
            var page = document.getPage(0);
            page.setMediaBox(new PDRectangle(14_400, 14_400));
            page.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(desk.validate().validate(larger)).isInstanceOf(Verdict.Altered.class);
        var added = changed(document -> {
            document.addPage(new PDPage(new PDRectangle(14_400, 14_400)));
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(desk.validate().validate(added)).isInstanceOf(Verdict.Altered.class);
    }

    /** Whoever reads by the last table finds no signature any more. */
    @Test
    void a_broken_revision_that_is_appended_does_not_make_a_signed_paper_unsigned() {
        var tail =
                "\n1 0 obj<<>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 2/Prev 5>>\nstartxref\n9\n%%EOF\n"
                        .getBytes(StandardCharsets.US_ASCII);
        var changed = Arrays.copyOf(signed, signed.length + tail.length);
        System.arraycopy(tail, 0, changed, signed.length, tail.length);
        assertThat(desk.validate().validate(changed)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void a_field_filled_in_after_signing_by_nobody_who_signs_is_found() throws Exception {
        var filled = changed(document -> {
            var form = document.getDocumentCatalog().getAcroForm(null);
            var field = new PDTextField(form);
            field.setPartialName("so");
            field.getCOSObject().setString(COSName.V, "01/GXN");
            form.getFields().add(field);
            form.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(desk.validate().validate(filled)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void a_signature_that_nobody_can_read_does_not_excuse_what_came_with_it() throws Exception {
        var pretended = changed(document -> {
            var form = document.getDocumentCatalog().getAcroForm(null);
            var field = new PDSignatureField(form);
            var value = new COSDictionary();
            value.setItem(COSName.TYPE, COSName.SIG);
            field.getCOSObject().setItem(COSName.V, new COSObject(value, new COSObjectKey(9_000, 0)));
            form.getFields().add(field);
            form.getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(desk.validate().validate(pretended)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void no_address_that_a_strangers_paper_names_is_asked() throws Exception {
        try (var foreign = new TrialAuthority("Somebody")) {
            var foreignDesk = ASigningDesk.at(Files.createDirectory(folder.resolve("foreign")), foreign);
            var paper = foreignDesk
                    .withLeaderAndSeal()
                    .signed(SignOrder.of(APrintedForm.pdf(), "Phê duyệt").signedBy(ASigningDesk.LEADER, LEFT));
            int before = foreign.timesAsked();
            int own = authority.timesAsked();
            assertThat(desk.validate().validate(paper)).isInstanceOf(Verdict.Untrusted.class);
            assertThat(desk.validate().validate(signed)).isInstanceOf(Verdict.Valid.class);
            assertThat(foreign.timesAsked()).isEqualTo(before);
            assertThat(authority.timesAsked()).isEqualTo(own);
        }
    }

    @Test
    void only_addresses_that_the_settings_begin_are_asked() {
        var allowed = new AllowedAddresses(
                List.of("http://127.0.0.1:1/lists/"), new HttpLoader(Duration.ofSeconds(1), "text/plain"));
        for (var address : List.of(
                "http://127.0.0.1:1/other/a",
                "http://127.0.0.1:1/lists/../other/a",
                "http://127.0.0.1:2/lists/a",
                "https://127.0.0.1:1/lists/a",
                "http://127.0.0.1:1.example.vn/lists/a",
                "http://127.0.0.1:1@example.vn/lists/a",
                "http://user@127.0.0.1:1/lists/a",
                "ftp://127.0.0.1:1/lists/a",
                "file:///lists/a",
                "ldap:///cn=a",
                " ",
                "a b")) {
            assertThat(messageOf(() -> allowed.get(address))).as(address).contains("must be allowed");
        }
        assertThat(messageOf(() -> allowed.get("http://127.0.0.1:1/lists/a"))).contains("does not answer");
    }

    @Test
    void a_paper_that_unpacks_into_gigabytes_is_not_read() throws Exception {
        var bomb = RawPdf.plain().stream(
                        5, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", RawPdf.deflated(' ', 300))
                .bytesWithoutTable();
        assertThat(desk.validate().validate(bomb)).isEqualTo(new Verdict.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({"'%%EOF\n', 3000000", "'%%EOF\r', 1001", "'startxref\n9\n%%EOF\n', 1000000", "'7', 19000000"})
    void what_a_file_repeats_without_end_is_not_read(String repeated, int times) {
        var tail = repeated.repeat(times).getBytes(ISO_8859_1);
        var flood = Arrays.copyOf(signed, signed.length + tail.length);
        System.arraycopy(tail, 0, flood, signed.length, tail.length);
        assertThat(FileMarks.areTooMany(flood)).isTrue();
        assertThat(desk.validate().validate(flood)).isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void a_paper_of_many_hands_is_not_taken_for_a_flood() {
        assertThat(FileMarks.areTooMany(signed)).isFalse();
        assertThat(FileMarks.areTooMany(("%%EOF\nstartxref\n" + "0".repeat(90_000)).getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(FileMarks.areTooMany("%%EO".getBytes(ISO_8859_1))).isFalse();
    }

    @Test
    void a_check_that_takes_too_long_is_not_waited_for_and_keeps_its_turn() {
        var turns = new Turns(Duration.ofMillis(50));
        var end = new CompletableFuture<String>();
        assertThat(turns.take(end::join)).isEmpty();
        end.complete("late");
        assertThat(new Turns(Duration.ofSeconds(10)).take(() -> "soon")).contains("soon");
    }

    private static String messageOf(Runnable asking) {
        try {
            asking.run();
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String rangeOfSigned() {
        var found = RANGE.matcher(new String(signed, ISO_8859_1));
        assertThat(found.find()).isTrue();
        return found.group(1).strip();
    }

    private static byte[] withRange(String range) {
        var text = new String(signed, ISO_8859_1);
        var found = RANGE.matcher(text);
        assertThat(found.find()).isTrue();
        var blanks = " ".repeat(Math.max(0, found.group(1).length() - range.length()));
        return (text.substring(0, found.start(1)) + range + blanks + text.substring(found.end(1))).getBytes(ISO_8859_1);
    }

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    private static byte[] changed(Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(signed)) {
            change.in(document);
            document.saveIncremental(out);
        }
        assertThat(out.size()).isGreaterThan(signed.length);
        return out.toByteArray();
    }
}
