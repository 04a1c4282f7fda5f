package vn.motcua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer sees the pictures in a browser: one that no browser shows is refused when it is brought. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownImagesTest {
    private static final int SIDE = 64;

    @TempDir
    Path folder;

    @Test
    void a_png_of_each_sort_is_taken() throws IOException {
        assertThat(png(head(8, 2, 0, 0, 0), chunk("IDAT", packed(SIDE * (1 + 3 * SIDE)))))
                .isEqualTo("taken");
        assertThat(png(head(1, 0, 0, 0, 0), chunk("IDAT", packed(SIDE * (1 + SIDE / 8)))))
                .isEqualTo("taken");
        assertThat(png(head(16, 6, 0, 0, 0), chunk("IDAT", packed(SIDE * (1 + 8 * SIDE)))))
                .isEqualTo("taken");
        assertThat(png(
                        head(8, 3, 0, 0, 0),
                        chunk("PLTE", new byte[9]),
                        chunk("tEXt", new byte[5]),
                        chunk("IDAT", packed(SIDE * (1 + SIDE)))))
                .isEqualTo("taken");
        // Seven passes of 64 columns: 8 * 9 + 8 * 9 + 8 * 17 + 16 * 17 + 16 * 33 + 32 * 33 + 32 * 65 bytes of grey.
        assertThat(png(head(8, 0, 0, 0, 1), chunk("IDAT", packed(4216)))).isEqualTo("taken");
        assertThat(png(head(8, 0, 0, 0, 1), chunk("IDAT", packed(4215)))).isEqualTo("documents.unreadable");
    }

    @Test
    void rows_may_lie_in_several_parts() throws IOException {
        var rows = packed(SIDE * (1 + SIDE));
        var first = ByteBuffer.allocate(7).put(rows, 0, 7).array();
        var second = ByteBuffer.allocate(rows.length - 7)
                .put(rows, 7, rows.length - 7)
                .array();
        assertThat(png(head(8, 0, 0, 0, 0), chunk("IDAT", first), chunk("IDAT", new byte[0]), chunk("IDAT", second)))
                .isEqualTo("taken");
    }

    @Test
    void a_sort_of_png_that_no_browser_shows_is_refused() throws IOException {
        var rows = chunk("IDAT", packed(SIDE * (1 + 8 * SIDE)));
        for (var odd : Map.of(
                        "depth 3", head(3, 2, 0, 0, 0),
                        "depth 4 of colours", head(4, 2, 0, 0, 0),
                        "colour type 5", head(8, 5, 0, 0, 0),
                        "colour type 1", head(8, 1, 0, 0, 0),
                        "packing 1", head(8, 2, 1, 0, 0),
                        "filter 1", head(8, 2, 0, 1, 0),
                        "interlace 2", head(8, 2, 0, 0, 2))
                .entrySet()) {
            assertThat(png(odd.getValue(), rows)).as(odd.getKey()).isEqualTo("documents.unusual-image");
        }
        assertThat(png(head(8, 2, 0, 0, 0), chunk("XYZW", new byte[2]), rows)).isEqualTo("documents.unusual-image");
        assertThat(png(chunk("CgBI", new byte[4]), head(8, 2, 0, 0, 0), rows)).isEqualTo("documents.unusual-image");
    }

    @Test
    void a_png_that_is_not_whole_is_damaged() throws IOException {
        var head = head(8, 2, 0, 0, 0);
        var rows = chunk("IDAT", packed(SIDE * (1 + 3 * SIDE)));
        var all = Map.of(
                "two heads", new byte[][] {head, head, rows},
                "head behind the rows", new byte[][] {rows, head},
                "no head", new byte[][] {rows},
                "short head", new byte[][] {chunk("IHDR", new byte[8]), rows},
                "empty rows", new byte[][] {head, chunk("IDAT", new byte[0])},
                "garbage for rows",
                        new byte[][] {head, chunk("IDAT", "garbage, garbage".getBytes(StandardCharsets.UTF_8))},
                "rows too short", new byte[][] {head, chunk("IDAT", packed(50))},
                "a row missing", new byte[][] {head, chunk("IDAT", packed(SIDE * (1 + 3 * SIDE) - 1))},
                "no colours", new byte[][] {head(8, 3, 0, 0, 0), rows},
                "half a colour", new byte[][] {head(8, 3, 0, 0, 0), chunk("PLTE", new byte[4]), rows});
        for (var damaged : all.entrySet()) {
            assertThat(png(damaged.getValue())).as(damaged.getKey()).isEqualTo("documents.unreadable");
        }
        assertThat(png(head, chunk("PLTE", new byte[6]), chunk("PLTE", new byte[6]), rows))
                .isEqualTo("documents.unreadable");
        assertThat(png(chunk("tEXt", new byte[5]), head, rows)).isEqualTo("documents.unreadable");
    }

    /** Browsers hold the parts of such against each other; no paper moves. */
    @Test
    void a_png_that_moves_is_refused() throws IOException {
        var head = head(8, 2, 0, 0, 0);
        var rows = chunk("IDAT", packed(SIDE * (1 + 3 * SIDE)));

        assertThat(png(head, rows, chunk("fdAT", new byte[8]))).isEqualTo("documents.unusual-image");
        assertThat(png(head, chunk("acTL", new byte[8]), rows)).isEqualTo("documents.unusual-image");
        assertThat(png(head, chunk("fcTL", new byte[26]), rows)).isEqualTo("documents.unusual-image");
    }

    @Test
    void a_jpeg_that_no_browser_shows_is_refused() throws IOException {
        var tables = segment(0xdb, new byte[65]);
        var rows = join(segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}), new byte[] {0x55, 0x55, 0x55});
        assertThat(jpeg(tables, frame(1), rows)).isEqualTo("taken");
        assertThat(jpeg(tables, frame(3), rows)).isEqualTo("taken");
        assertThat(jpeg(tables, frame(2), rows)).isEqualTo("documents.unusual-image");
        assertThat(jpeg(tables, rows, frame(1))).isEqualTo("documents.unreadable");
        assertThat(jpeg(tables, frame(1), frame(3), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(frame(1), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(frame(1), rows, tables)).isEqualTo("documents.unreadable");
        assertThat(jpeg(tables, frame(1), segment(0xda, new byte[] {1, 1, 0, 0, 63, 0})))
                .isEqualTo("documents.unreadable");
        assertThat(jpeg(tables, segment(0xc0, new byte[] {8, 0, 64, 0, 64, 3, 1, 17, 0}), rows))
                .isEqualTo("documents.unreadable");
    }

    @Test
    void a_jpeg_with_parts_that_readers_stop_at_is_refused() throws IOException {
        var tables = segment(0xdb, new byte[65]);
        var rows = join(segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}), new byte[] {0x55, 0x55, 0x55});
        for (int marker : new int[] {0xcc, 0xc8, 0xde, 0xdf, 0xdc, 0xf0, 0xfd}) {
            assertThat(jpeg(tables, segment(marker, new byte[4]), frame(1), rows))
                    .as(Integer.toHexString(marker))
                    .isEqualTo("documents.unusual-image");
        }
        assertThat(jpeg(tables, segment(0xdd, new byte[2]), frame(1), rows)).isEqualTo("taken");
        assertThat(jpeg(tables, segment(0xdd, new byte[3]), frame(1), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(tables, new byte[] {(byte) 0xff, (byte) 0xd8}, frame(1), rows))
                .isEqualTo("documents.unreadable");
        assertThat(jpeg(tables, segment(0xc0, new byte[] {8, 0, 64, 0, 64, 1, 1, 17, 0, 0}), rows))
                .isEqualTo("documents.unreadable");
        var twoColours = segment(0xda, new byte[] {2, 1, 0, 1, 0, 0, 63, 0});
        assertThat(jpeg(tables, frame(1), join(twoColours, new byte[] {0x55, 0x55})))
                .isEqualTo("documents.unreadable");
    }

    @Test
    void a_png_longer_than_browsers_take_is_refused() throws IOException {
        var wide = ByteBuffer.allocate(13).putInt(2_000_000).putInt(1).put(new byte[] {1, 0, 0, 0, 0});

        assertThat(png(chunk("IHDR", wide.array()), chunk("IDAT", packed(250_001))))
                .isEqualTo("documents.unusual-image");
    }

    @ParameterizedTest
    @CsvSource({
        "1 17 0, 1 1 0 0 63 0, taken",
        "1 68 0, 1 1 0 0 63 0, taken",
        "1 0 0, 1 1 0 0 63 0, documents.unusual-image",
        "1 113 0, 1 1 0 0 63 0, documents.unusual-image",
        "1 21 0, 1 1 0 0 63 0, documents.unusual-image",
        "1 17 0, 1 9 0 0 63 0, documents.unreadable",
        "1 17 0, 2 1 0 0 63 0, documents.unreadable",
        "1 17 0, 0 0 63 0, documents.unreadable",
        "1 17 0, 5 1 0 1 0 1 0 1 0 1 0 0 63 0, documents.unreadable"
    })
    void a_jpeg_is_shown_when_frame_and_scan_agree(String colour, String scan, String judged) throws IOException {
        var frame = join(new byte[] {8, 0, SIDE, 0, SIDE, 1}, bytes(colour));

        assertThat(jpeg(segment(0xdb, new byte[65]), segment(0xc0, frame), segment(0xda, bytes(scan)), new byte[] {
                    0x55, 0x55
                }))
                .isEqualTo(judged);
    }

    @Test
    void tables_of_a_jpeg_are_whole() throws IOException {
        var rows = join(segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}), new byte[] {0x55, 0x55});
        var values = segment(0xdb, new byte[65]);
        var codes = new byte[17 + 3];
        codes[2] = 3;
        var tooMany = codes.clone();
        tooMany[1] = 3;

        assertThat(jpeg(values, segment(0xc4, codes), frame(1), rows)).isEqualTo("taken");
        assertThat(jpeg(values, segment(0xc4, tooMany), frame(1), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(values, segment(0xc4, new byte[11]), frame(1), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(segment(0xdb, new byte[11]), frame(1), rows)).isEqualTo("documents.unreadable");
        assertThat(jpeg(segment(0xdb, join(new byte[] {0x30}, new byte[64])), frame(1), rows))
                .isEqualTo("documents.unreadable");
    }

    private static byte[] bytes(String numbers) {
        var bytes = new ByteArrayOutputStream();
        for (var number : numbers.strip().split(" ", -1)) {
            bytes.write(Integer.parseInt(number));
        }
        return bytes.toByteArray();
    }

    private String png(byte[]... chunks) throws IOException {
        return judged(
                "image/png",
                join(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        join(chunks),
                        chunk("IEND", new byte[0])));
    }

    private String jpeg(byte[]... segments) throws IOException {
        return judged(
                "image/jpeg",
                join(new byte[] {(byte) 0xff, (byte) 0xd8}, join(segments), new byte[] {(byte) 0xff, (byte) 0xd9}));
    }

    private String judged(String mediaType, byte[] image) throws IOException {
        var file = Files.write(folder.resolve("image"), image);
        return ImageCheck.judge(file, mediaType, 100).map(UploadRefusal::code).orElse("taken");
    }

    private static byte[] head(int depth, int colourType, int packing, int filter, int interlace) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(SIDE)
                        .putInt(SIDE)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .put((byte) packing)
                        .put((byte) filter)
                        .put((byte) interlace)
                        .array());
    }

    private static byte[] chunk(String type, byte[] content) {
        var body = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] packed(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static byte[] frame(int colours) {
        var frame = ByteBuffer.allocate(6 + 3 * colours)
                .put((byte) 8)
                .putShort((short) SIDE)
                .putShort((short) SIDE)
                .put((byte) colours);
        for (int colour = 0; colour < colours; colour++) {
            frame.put((byte) (colour + 1)).put((byte) 17).put((byte) 0);
        }
        return segment(0xc0, frame.array());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
