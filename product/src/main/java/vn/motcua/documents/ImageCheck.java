package vn.motcua.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Judges an image by its frame, without unpacking its pixels: size within reason, whole to the end. */
final class ImageCheck {
    private static final int MILLION = 1_000_000;

    private ImageCheck() {}

    static Optional<UploadRefusal> judge(Path path, String mediaType, long megapixelsMax) throws IOException {
        var pixels = pixels(path, mediaType);
        if (pixels == null) {
            return Optional.of(new UploadRefusal.Unreadable(mediaType));
        }
        return pixels > megapixelsMax * MILLION
                ? Optional.of(new UploadRefusal.TooManyPixels(pixels / MILLION, megapixelsMax))
                : Optional.empty();
    }

    /** Width times height as the image's own frame says; 0 for a kind that nobody here can read; null when it is damaged. */
    private static @Nullable Long pixels(Path path, String mediaType) throws IOException {
        return switch (mediaType) {
            case "image/jpeg" -> JpegFrame.pixels(ByteBuffer.wrap(Files.readAllBytes(path)));
            case "image/png" -> PngFrame.pixels(ByteBuffer.wrap(Files.readAllBytes(path)));
            default -> pixelsByJdk(path, mediaType);
        };
    }

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
