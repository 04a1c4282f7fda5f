package vn.motcua.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Judges an image by its frame, without unpacking its pixels: size within reason, whole to the end. */
final class ImageCheck {
    private static final int MILLION = 1_000_000;

    private ImageCheck() {}

    static Optional<UploadRefusal> judge(Path path, String mediaType, long megapixelsMax) throws IOException {
        var pixels = pixels(path, mediaType);
        if (pixels == null || !isWhole(path, mediaType)) {
            return Optional.of(new UploadRefusal.Unreadable(mediaType));
        }
        return pixels > megapixelsMax * MILLION
                ? Optional.of(new UploadRefusal.TooManyPixels(pixels / MILLION, megapixelsMax))
                : Optional.empty();
    }

    /** Width times height as the image's head says; 0 for a kind that the JDK cannot read. */
    private static @Nullable Long pixels(Path path, String mediaType) {
        var readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            return 0L;
        }
        var reader = readers.next();
        try (var in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException _) {
            // The JDK's readers answer broken heads with either kind.
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static boolean isWhole(Path path, String mediaType) throws IOException {
        return switch (mediaType) {
            case "image/png" -> pngReachesItsEnd(ByteBuffer.wrap(Files.readAllBytes(path)));
            case "image/jpeg" -> jpegReachesItsEnd(ByteBuffer.wrap(Files.readAllBytes(path)));
            default -> true;
        };
    }

    /** Walks from chunk to chunk, checking each chunk's sum, to IEND. */
    private static boolean pngReachesItsEnd(ByteBuffer png) {
        png.position(8);
        while (png.remaining() >= 12) {
            int length = png.getInt();
            if (length < 0 || length > png.remaining() - 8) {
                return false;
            }
            var sum = new CRC32();
            sum.update(png.duplicate().limit(png.position() + 4 + length));
            int type = png.getInt();
            png.position(png.position() + length);
            if ((int) sum.getValue() != png.getInt()) {
                return false;
            }
            if (type == 0x49454E44) {
                return true;
            }
        }
        return false;
    }

    /** Walks from segment to segment, through the compressed rows, to EOI. */
    private static boolean jpegReachesItsEnd(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() >= 2) {
            if (jpeg.get() != (byte) 0xFF) {
                continue;
            }
            int marker = jpeg.get() & 0xFF;
            if (marker == 0xD9) {
                return true;
            }
            boolean hasLength = marker >= 0xC0 && marker <= 0xFE && !(marker >= 0xD0 && marker <= 0xD8);
            if (marker == 0xFF) {
                jpeg.position(jpeg.position() - 1);
            } else if (hasLength) {
                if (jpeg.remaining() < 2) {
                    return false;
                }
                int length = jpeg.getShort(jpeg.position()) & 0xFFFF;
                if (length > jpeg.remaining()) {
                    return false;
                }
                jpeg.position(jpeg.position() + length);
            }
        }
        return false;
    }
}
