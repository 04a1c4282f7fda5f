package vn.motcua.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.shared.Sha256;

/** A kept file on its way out: read to its end and hashed before its first byte is given, or not given at all. */
sealed interface OpenedFile {
    int BUFFER_BYTES = 64 * 1024;

    /** The content, from its first byte. Whoever opened it closes it. */
    record Intact(FileChannel content, long sizeBytes) implements OpenedFile, AutoCloseable {
        @Override
        public void close() {
            try {
                content.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Not(FileState state) implements OpenedFile {}

    static OpenedFile at(Path path, String sha256) {
        try {
            var channel = FileChannel.open(path, StandardOpenOption.READ);
            var opened = judged(channel, sha256);
            if (opened instanceof Not) {
                channel.close();
            }
            return opened;
        } catch (NoSuchFileException _) {
            return new Not(new FileState.Lost());
        } catch (IOException _) {
            return new Not(new FileState.Damaged(""));
        }
    }

    private static OpenedFile judged(FileChannel channel, String sha256) {
        try {
            var found = hash(channel);
            if (!found.equals(sha256)) {
                return new Not(new FileState.Damaged(found));
            }
            channel.position(0);
            return new Intact(channel, channel.size());
        } catch (IOException _) {
            // A disk that gives up in the middle, a folder where a file should be.
            return new Not(new FileState.Damaged(""));
        }
    }

    private static String hash(FileChannel channel) throws IOException {
        var digest = Sha256.digest();
        var buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return Sha256.hex(digest.digest());
    }
}
