package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.documents.UploadCheck.Judgement;
import vn.motcua.documents.pdf.RawPdf;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;
import vn.motcua.ui.Messages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadCheckTest {
    private static final Path CASES = Path.of("../../shared/cases");
    private static final List<String> ALLOWED = List.of("application/pdf", "image/jpeg", "image/png");

    @TempDir
    Path folder;

    @Test
    void a_pdf_is_taken_and_its_pages_counted() throws IOException {
        assertThat(judge("don.pdf", APdf.withPages(3))).isEqualTo(new Judgement.Accepted("application/pdf", 3));
    }

    @Test
    void photos_are_taken() throws IOException {
        assertThat(judge("anh.jpg", image("jpeg"))).isEqualTo(new Judgement.Accepted("image/jpeg", null));
        assertThat(judge("anh.JPEG", image("jpeg"))).isEqualTo(new Judgement.Accepted("image/jpeg", null));
        assertThat(judge("anh.png", image("png"))).isEqualTo(new Judgement.Accepted("image/png", null));
    }

    @Test
    void a_name_without_ending_promises_nothing() throws IOException {
        assertThat(judge("scan", image("png"))).isEqualTo(new Judgement.Accepted("image/png", null));
        assertThat(judge("scan.2026", image("png"))).isEqualTo(new Judgement.Accepted("image/png", null));
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(judge("don.pdf", new byte[0])).isEqualTo(refused(new UploadRefusal.Empty()));
    }

    @Test
    void a_file_over_the_limit_is_refused_at_the_first_byte_too_many() throws IOException {
        var pdf = APdf.withPages(1);
        assertThat(judge("don.pdf", pdf, limitsWithSize(pdf.length))).isInstanceOf(Judgement.Accepted.class);
        assertThat(judge("don.pdf", pdf, limitsWithSize(pdf.length - 1)))
                .isEqualTo(refused(new UploadRefusal.TooLarge(pdf.length - 1)));
    }

    @Test
    void a_page_that_calls_itself_pdf_is_refused_as_what_it_is() throws IOException {
        assertThat(judge("don.pdf", "<!DOCTYPE html><html><script>1</script></html>".getBytes(UTF_8)))
                .isEqualTo(refused(new UploadRefusal.TypeNotAllowed("text/html", ALLOWED)));
    }

    @Test
    void a_program_is_refused() throws IOException {
        var program = Arrays.copyOf("MZ\0\0".getBytes(ISO_8859_1), 512);
        assertThat(((Judgement.Refused) judge("anh.jpg", program)).refusal().code())
                .isEqualTo("documents.type-not-allowed");
    }

    @Test
    void documents_of_office_programs_and_files_of_no_known_kind_are_named_in_words() throws IOException {
        var messages = AllMessages.read();
        var docx = container("[Content_Types].xml");
        var ole = with(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                "\0".repeat(600));
        for (var office : List.of(docx, ole)) {
            assertThat(text(judge("don.pdf", office), messages))
                    .contains("Word, Excel", "Lưu thành")
                    .doesNotContain("application");
        }
        assertThat(text(judge("don.pdf", new byte[] {1, 2, 3, 4, 5}), messages))
                .contains("Không nhận ra")
                .doesNotContain("application");
    }

    @Test
    void a_photo_that_calls_itself_pdf_is_refused_as_a_mismatch() throws IOException {
        assertThat(judge("don.pdf", image("png"))).isEqualTo(refused(new UploadRefusal.Mismatch("pdf", "image/png")));
    }

    @Test
    void a_locked_pdf_is_refused_with_or_without_a_password_to_open_it() throws IOException {
        assertThat(judge("don.pdf", APdf.withPassword("secret"))).isEqualTo(refused(new UploadRefusal.EncryptedPdf()));
        assertThat(judge("don.pdf", APdf.withPassword(""))).isEqualTo(refused(new UploadRefusal.EncryptedPdf()));
    }

    @Test
    void a_pdf_that_acts_by_itself_is_refused_with_what_was_found() throws IOException {
        assertThat(judge("don.pdf", APdf.thatRunsAScript()))
                .isEqualTo(refused(new UploadRefusal.ActivePdf(List.of("JavaScript"))));
        assertThat(judge("don.pdf", APdf.thatStartsAProgramFromALink()))
                .isEqualTo(refused(new UploadRefusal.ActivePdf(List.of("Launch"))));
        assertThat(judge("don.pdf", APdf.withAFileInside()))
                .isEqualTo(refused(new UploadRefusal.ActivePdf(List.of("EmbeddedFile"))));
    }

    @Test
    void what_people_brought_and_was_refused_is_taken() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the cases lie beside the project only where it is developed");
        for (var name : List.of("reportlab-default.pdf", "cmyk-logo-decode.pdf", "font-named-JS.pdf")) {
            assertThat(judge(name, Files.readAllBytes(CASES.resolve(name))))
                    .as(name)
                    .isEqualTo(new Judgement.Accepted("application/pdf", 1));
        }
        for (var name : List.of("icc-num-markers.jpg", "icc-empty.jpg")) {
            assertThat(judge(name, Files.readAllBytes(CASES.resolve(name))))
                    .as(name)
                    .isEqualTo(new Judgement.Accepted("image/jpeg", null));
        }
    }

    @Test
    void an_odd_colour_profile_is_no_damage_to_a_photo() throws IOException {
        var photo = image("jpeg");
        for (var profile : List.of("ICC_PROFILE\0", "ICC_PROFILE\0\1\2x", "ICC_PROFILE\0\5\1", "Adobe\0d\0\0\0\0\2")) {
            assertThat(judge("anh.jpg", withSegment(photo, 0xe2, profile.getBytes(ISO_8859_1))))
                    .isEqualTo(new Judgement.Accepted("image/jpeg", null));
        }
        assertThat(judge("anh.jpg", withSegment(photo, 0xee, "Adobe\0d\0\0\0\0\2".getBytes(ISO_8859_1))))
                .isEqualTo(new Judgement.Accepted("image/jpeg", null));
        assertThat(judge("anh.jpg", withSegment(photo, 0xe1, new byte[0])))
                .isEqualTo(new Judgement.Accepted("image/jpeg", null));
    }

    @Test
    void a_progressive_photo_is_taken_and_the_measures_are_those_of_its_frame() throws IOException {
        assertThat(judge("anh.jpg", progressive())).isEqualTo(new Judgement.Accepted("image/jpeg", null));
        var huge = progressive();
        int frame = new String(huge, ISO_8859_1).indexOf("\u00ff\u00c2");
        ByteBuffer.wrap(huge).putShort(frame + 5, (short) 40_000).putShort(frame + 7, (short) 40_000);
        assertThat(judge("anh.jpg", huge)).isEqualTo(refused(new UploadRefusal.TooManyPixels(1600, 100)));
    }

    @Test
    void a_sort_of_jpeg_that_no_browser_shows_is_refused() throws IOException {
        var photo = image("jpeg");
        int frame = new String(photo, ISO_8859_1).indexOf("\u00ff\u00c0");
        for (int sort : new int[] {0xc3, 0xc5, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xcf}) {
            var odd = photo.clone();
            odd[frame + 1] = (byte) sort;
            assertThat(judge("anh.jpg", odd)).isEqualTo(refused(new UploadRefusal.UnusualImage("image/jpeg")));
        }
        var twelveBits = photo.clone();
        twelveBits[frame + 1] = (byte) 0xc1;
        twelveBits[frame + 4] = 12;
        assertThat(judge("anh.jpg", twelveBits)).isEqualTo(refused(new UploadRefusal.UnusualImage("image/jpeg")));
    }

    @Test
    void an_image_without_rows_is_damaged() throws IOException {
        var photo = image("jpeg");
        int rows = new String(photo, ISO_8859_1).indexOf("\u00ff\u00da");
        assertThat(judge("anh.jpg", with(Arrays.copyOf(photo, rows), "\u00ff\u00d9")))
                .isEqualTo(refused(new UploadRefusal.Unreadable("image/jpeg")));
    }

    @Test
    void a_photo_that_a_telephone_converted_and_did_not_rename_is_taken() throws IOException {
        for (var name : List.of("IMG_0001.HEIC", "anh.png", "anh.webp")) {
            assertThat(judge(name, image("jpeg")))
                    .as(name)
                    .isEqualTo(new UploadCheck.Judgement.Accepted("image/jpeg", null));
        }
    }

    @Test
    void kinds_of_images_that_are_not_taken_are_named_with_what_to_do() throws IOException {
        for (var head : List.of("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "GIF89a", "RIFF$\0\0\0WEBPVP8 ", "II*\0")) {
            for (var name : List.of("anh.jpg", "anh.heic", "anh")) {
                assertThat(judge(name, with(head.getBytes(ISO_8859_1), "\0".repeat(200))))
                        .as(head)
                        .isInstanceOfSatisfying(
                                Judgement.Refused.class,
                                no -> assertThat(no.refusal().code()).isEqualTo("documents.type-not-allowed"));
            }
        }
    }

    @Test
    void two_files_in_one_are_refused() throws IOException {
        var pdf = APdf.withPages(1);
        var archive = archive();
        var twice = refused(new UploadRefusal.TwoFilesInOne("application/pdf"));
        assertThat(judge("a.pdf", with(pdf, archive))).isEqualTo(twice);
        assertThat(judge("a.pdf", with(pdf, "<script>1</script>"))).isEqualTo(twice);
        assertThat(judge("a.pdf", with(pdf, "\r\n@echo off\r\n"))).isEqualTo(twice);
        for (var second : List.of(archive, "Rar!\u001a\7\0", "MZ\0\0", "<html>", "<?php x ?>", "@echo off\r\n")) {
            assertThat(judge("a.pdf", with(pdf, second + "\n%%EOF\n"))).isEqualTo(twice);
        }
        assertThat(judge("a.jpg", with(image("jpeg"), archive)))
                .isEqualTo(refused(new UploadRefusal.TwoFilesInOne("image/jpeg")));
        assertThat(judge("a.png", with(image("png"), archive)))
                .isEqualTo(refused(new UploadRefusal.TwoFilesInOne("image/png")));
        for (var head : List.of("@echo off\r\n", "<html><script>1</script>", "#!/bin/sh\n", "MZ", "PK\3\4")) {
            assertThat(judge("a.pdf", with(head.getBytes(ISO_8859_1), new String(pdf, ISO_8859_1))))
                    .as(head)
                    .isInstanceOf(Judgement.Refused.class);
        }
    }

    @Test
    void blanks_zeros_and_remarks_behind_a_pdf_are_no_second_file() throws IOException {
        var pdf = APdf.withPages(1);
        for (var around : List.of("\n", "\r\n \t", "\0\0\0", "\n% made by a printer 1.0\n")) {
            assertThat(judge("a.pdf", with(pdf, around))).isEqualTo(new Judgement.Accepted("application/pdf", 1));
        }
    }

    @Test
    void a_page_larger_than_any_sheet_is_refused_with_its_measures() throws IOException {
        var huge = RawPdf.plain()
                .object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400]>>")
                .bytes();
        assertThat(judge("a.pdf", huge))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        no -> assertThat(no.refusal().facts().toString())
                                .contains("page=1", "widthCm=508", "heightCm=508"));
    }

    @Test
    void half_a_file_is_refused() throws IOException {
        for (var half : List.of("don.pdf", "anh.jpg", "anh.png")) {
            var whole = switch (half) {
                case "don.pdf" -> "%PDF-1.7\n1 0 obj\n<</Type /Catalog".getBytes(UTF_8);
                case "anh.jpg" -> image("jpeg");
                default -> image("png");
            };
            var cut = half.equals("don.pdf") ? whole : Arrays.copyOf(whole, whole.length - 40);
            assertThat(((Judgement.Refused) judge(half, cut)).refusal().code()).isEqualTo("documents.unreadable");
        }
    }

    @Test
    void a_pdf_nested_without_end_is_refused() throws IOException {
        var nested = "%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF";
        assertThat(judge("don.pdf", nested.getBytes(UTF_8)))
                .isEqualTo(refused(new UploadRefusal.Unreadable("application/pdf")));
    }

    @Test
    void an_image_with_too_many_pixels_is_refused_without_unpacking_it() throws IOException {
        assertThat(judge("anh.png", pngThatClaims(40_000, 40_000)))
                .isEqualTo(refused(new UploadRefusal.TooManyPixels(1600, 100)));
    }

    @Test
    void a_pdf_whose_structure_unpacks_into_gigabytes_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.write("%PDF-1.5\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n".getBytes(UTF_8));
        bomb.write(deflatedZeros(300));
        bomb.write("\nendstream\nendobj\n%%EOF".getBytes(UTF_8));
        assertThat(judge("don.pdf", bomb.toByteArray())).isEqualTo(refused(new UploadRefusal.UnpacksTooLarge(200)));
    }

    @Test
    void a_zip_bomb_is_refused_where_containers_are_taken() throws IOException {
        var limits = new UploadLimits(
                Set.of("application/zip"), DataSize.ofMegabytes(20), 100, DataSize.ofMegabytes(10), 300, "", 3310);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[11 * 1024 * 1024]);
        }
        assertThat(judge("a.zip", out.toByteArray(), limits)).isEqualTo(refused(new UploadRefusal.UnpacksTooLarge(10)));
    }

    private Judgement judge(String name, byte[] content) throws IOException {
        return judge(name, content, UploadLimits.standard());
    }

    private Judgement judge(String name, byte[] content, UploadLimits limits) throws IOException {
        var file = new FileFolder(folder)
                .receive(new ByteArrayInputStream(content), limits.sizeMax().toBytes());
        return new UploadCheck(limits).judge(file, name);
    }

    private static Judgement refused(UploadRefusal refusal) {
        return new Judgement.Refused(refusal);
    }

    private static UploadLimits limitsWithSize(long bytes) {
        return new UploadLimits(
                Set.copyOf(ALLOWED), DataSize.ofBytes(bytes), 100, DataSize.ofMegabytes(200), 300, "", 3310);
    }

    static byte[] image(String format) throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, i * 7919);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        var png = ByteBuffer.wrap(image("png"));
        png.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());
        return png.array();
    }

    private static byte[] progressive() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            var options = writer.getDefaultWriteParam();
            options.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null, new IIOImage(ImageIO.read(new ByteArrayInputStream(image("jpeg"))), null, null), options);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Right behind the first two bytes, where profiles stand. */
    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] with(byte[] first, String second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second.getBytes(ISO_8859_1));
        return both.toByteArray();
    }

    private static String text(Judgement judged, Messages messages) {
        return ((Judgement.Refused) judged).refusal().text(messages, Language.VI);
    }

    private static byte[] container(String first) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write("<Types/>".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static String archive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Main-Class: A".getBytes(UTF_8));
        }
        return out.toString(ISO_8859_1);
    }

    private static byte[] deflatedZeros(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
