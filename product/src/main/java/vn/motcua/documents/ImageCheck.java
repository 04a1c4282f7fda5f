package vn.motcua.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Judges an image by its frame, without keeping its pixels: size within reason, whole to the end, nothing behind it. */
final class ImageCheck {
    private static final int MILLION = 1_000_000;

    private ImageCheck() {}

    static Optional<UploadRefusal> judge(Path path, String mediaType, long megapixelsMax) throws IOException {
        return switch (mediaType) {
            case "image/jpeg" -> {
                var file = Files.readAllBytes(path);
                yield judge(file, JpegFrame.of(ByteBuffer.wrap(file)), mediaType, megapixelsMax);
            }
            case "image/png" -> {
                var file = Files.readAllBytes(path);
                var refusal = judge(file, PngFrame.of(ByteBuffer.wrap(file)), mediaType, megapixelsMax);
                // Only rows within the limit are unpacked.
                yield refusal.isPresent() || PngFrame.hasAllRows(ByteBuffer.wrap(file))
                        ? refusal
                        : Optional.of(new UploadRefusal.Unreadable(mediaType));
            }
            default -> judge(pixelsByJdk(path, mediaType), mediaType, megapixelsMax);
        };
    }

    private static Optional<UploadRefusal> judge(
            byte[] file, @Nullable ImageFrame frame, String mediaType, long megapixelsMax) {
        if (frame != null && !BehindImage.isPartOfPhoto(file, frame.end())) {
            return Optional.of(new UploadRefusal.TwoFilesInOne(mediaType));
        }
        return frame != null && !frame.isOrdinary()
                ? Optional.of(new UploadRefusal.UnusualImage(mediaType))
                : judge(frame == null ? null : frame.pixels(), mediaType, megapixelsMax);
    }

    private static Optional<UploadRefusal> judge(@Nullable Long pixels, String mediaType, long megapixelsMax) {
        if (pixels == null) {
            return Optional.of(new UploadRefusal.Unreadable(mediaType));
        }
        return pixels > megapixelsMax * MILLION
                ? Optional.of(new UploadRefusal.TooManyPixels(pixels / MILLION, megapixelsMax))
                : Optional.empty();
    }

    /** 0 for a kind that nobody here can read; null when it is damaged. */
    private static @Nullable Long pixelsByJdk(Path path, String mediaType) {
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
}
