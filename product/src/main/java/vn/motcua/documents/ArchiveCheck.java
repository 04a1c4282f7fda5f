package vn.motcua.documents;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Judges a zip container (docx, xlsx, zip), where a province takes them: it must not unpack into something huge. */
final class ArchiveCheck {
    private static final int ENTRIES_MAX = 10_000;
    private static final int BUFFER_BYTES = 64 * 1024;

    private ArchiveCheck() {}

    static Optional<UploadRefusal> judge(Path path, String mediaType, long unpackedMax) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            var buffer = new byte[BUFFER_BYTES];
            long unpacked = 0;
            int entries = 0;
            while (zip.getNextEntry() != null) {
                entries++;
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > unpackedMax) {
                        return tooLarge(unpackedMax);
                    }
                }
                if (entries > ENTRIES_MAX) {
                    return tooLarge(unpackedMax);
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            return Optional.of(new UploadRefusal.Unreadable(mediaType));
        }
    }

    private static Optional<UploadRefusal> tooLarge(long unpackedMax) {
        return Optional.of(new UploadRefusal.UnpacksTooLarge(unpackedMax / (1024 * 1024)));
    }
}
