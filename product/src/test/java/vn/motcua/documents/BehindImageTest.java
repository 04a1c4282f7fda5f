package vn.motcua.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a photo may stand what telephones put there, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BehindImageTest {
    private static final String VIVO_END = "\u00ff\u00ff\u00ff\u00ff\u001b*9HWfu\u0084\u0093\u00a2\u00b1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\u0003",
                "Rar!\u001a\u0007\0",
                "7z\u00bc\u00af'\u001c",
                "<?php system($_GET[0]); ?>",
                "<html><script language=vbscript>x</script></html>",
                "%PDF-1.7\n1 0 obj",
                "\u001f\u008b\b\0",
                "\u007fELF\u0002",
                "PK\u0003\u0004",
                "BZh9",
                "\u00fd7zXZ\0",
                "#!/bin/sh\n",
                "@echo off\r\n",
                "\u00ca\u00fe\u00ba\u00be",
                "\u00d0\u00cf\u0011\u00e0",
                "MSCF\0",
                "{\\rtf1",
                "GIF89a",
                "RIFF",
                "L\0\0\0\u0001\u0014\u0002\0",
                "a.txt\0\0\0\0ustar",
                "powershell -c x",
                "\u00ff\u00d8\u00ff\u00e0 broken"
            })
    void a_second_file_is_refused(String head) throws IOException {
        for (var image : List.of("jpeg", "png")) {
            for (var filled : List.of("", "\0\0\0\0", "\r\n\r\n")) {
                var second = filled + head + "\u0001".repeat(300);
                assertThat(isPartOfPhoto(image, bytes(second))).as(head).isFalse();
                assertThat(isPartOfPhoto(image, join(bytes(second), samsung(film()))))
                        .as(head)
                        .isFalse();
                assertThat(isPartOfPhoto(image, join(film(), bytes(second))))
                        .as(head)
                        .isFalse();
            }
        }
    }

    @Test
    void what_telephones_put_there_is_taken() throws IOException {
        var photo = UploadCheckTest.image("jpeg");
        assertThat(isPartOfPhoto("jpeg", new byte[0])).isTrue();
        assertThat(isPartOfPhoto("jpeg", new byte[70_000])).as("zeros").isTrue();
        assertThat(isPartOfPhoto("jpeg", photo)).as("a second picture").isTrue();
        assertThat(isPartOfPhoto("jpeg", join(new byte[37], photo, new byte[5], photo)))
                .as("pictures with filling")
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", film())).as("Google's moving photo").isTrue();
        assertThat(isPartOfPhoto("jpeg", join(photo, film())))
                .as("with a picture of light")
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", samsung(film())))
                .as("Samsung's moving photo")
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", samsung(bytes("1703123456789"))))
                .as("Samsung's time")
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", join(photo, samsung(bytes("1703123456789"), film()))))
                .as("all of it")
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", bytes("vivo{\"a\":1}cameralbum" + VIVO_END)))
                .isTrue();
        assertThat(isPartOfPhoto("jpeg", bytes("\1\2{\"a\":1}jxrs\1\0\0\0"))).isTrue();
        assertThat(isPartOfPhoto("jpeg", join(film(), bytes("v2_f30   LIVE_1234567   "))))
                .isTrue();
    }

    @Test
    void the_form_of_a_note_hides_no_second_file() throws IOException {
        for (var second : List.of("Rar!\u001a\u0007\0", "<?php x ?>", "<script>x</script>", "%PDF-1.4", "PK\3\4")) {
            assertThat(isPartOfPhoto("jpeg", bytes("x" + second + VIVO_END)))
                    .as(second)
                    .isFalse();
            assertThat(isPartOfPhoto("jpeg", samsung(bytes("x" + second))))
                    .as(second)
                    .isFalse();
        }
        var large = new byte[300_000];
        new Random(1).nextBytes(large);
        assertThat(isPartOfPhoto("jpeg", join(large, bytes(VIVO_END)))).isFalse();
        assertThat(isPartOfPhoto("jpeg", samsung(large))).isFalse();
    }

    @Test
    void odd_lengths_are_no_way_out_of_the_file() throws IOException {
        var random = new Random(7);
        var honest = join(UploadCheckTest.image("jpeg"), samsung(film(), bytes("words")));
        var before = UploadCheckTest.image("png");
        for (int i = 0; i < 20_000; i++) {
            var odd = honest.clone();
            for (int k = 0; k < 3; k++) {
                odd[odd.length - 1 - random.nextInt(150)] = (byte) random.nextInt();
            }
            var file = join(before, odd);
            assertThat(BehindImage.isPartOfPhoto(file, file.length - odd.length))
                    .isIn(true, false);
        }
    }

    private static boolean isPartOfPhoto(String format, byte[] behind) throws IOException {
        var image = UploadCheckTest.image(format);
        var frame = Objects.requireNonNull(
                format.equals("png")
                        ? PngFrame.of(ByteBuffer.wrap(join(image, behind)))
                        : JpegFrame.of(ByteBuffer.wrap(join(image, behind))));
        assertThat(frame.end()).isEqualTo(image.length);
        return BehindImage.isPartOfPhoto(join(image, behind), frame.end());
    }

    private static byte[] film() {
        return join(
                part("ftyp", bytes("mp42\0\0\0\0mp42isom")), part("mdat", new byte[500]), part("moov", new byte[40]));
    }

    private static byte[] part(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), bytes(name), content);
    }

    /** As Samsung writes it: notes, the list of where they begin, the list's length. */
    private static byte[] samsung(byte[]... contents) {
        var notes = new ArrayList<byte[]>();
        for (var content : contents) {
            var name = "MotionPhoto_Data";
            var head = little(8).putShort((short) 0).putShort((short) 0x0a30).putInt(name.length());
            notes.add(join(all(head), bytes(name), content));
        }
        var list = little(12 + 12 * notes.size()).put(bytes("SEFH")).putInt(107).putInt(notes.size());
        int back = notes.stream().mapToInt(note -> note.length).sum();
        for (var note : notes) {
            list.putShort((short) 0).putShort((short) 0x0a30).putInt(back).putInt(note.length);
            back -= note.length;
        }
        var end = little(8).putInt(list.capacity()).put(bytes("SEFT"));
        return join(join(notes.toArray(byte[][]::new)), all(list), all(end));
    }

    private static byte[] all(ByteBuffer written) {
        var bytes = new byte[written.capacity()];
        written.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void a_program_is_found_by_its_two_heads_and_letters_that_only_look_like_one_cost_nothing() throws IOException {
        var program = "MZ" + "\0".repeat(0x3a) + "\u0080\0\0\0" + "\0".repeat(0x40) + "PE\0\0 LIVE_1";
        assertThat(isPartOfPhoto("jpeg", bytes("x" + program))).isFalse();
        assertThat(isPartOfPhoto("jpeg", bytes("x MZ " + "\0".repeat(100) + "PE LIVE_1")))
                .isTrue();
        // With a pattern that goes back this took minutes.
        assertThat(isPartOfPhoto("jpeg", bytes("x" + "MZ".repeat(120_000) + "LIVE_1")))
                .isTrue();
    }
}
