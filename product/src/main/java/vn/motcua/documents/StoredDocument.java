package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.motcua.shared.Sha256;

/** A paper opened for reading, found to be what was kept. Whoever opened it closes it. */
public record StoredDocument(Document about, InputStream content) implements AutoCloseable {
    /**
     * The whole content.
     *
     * @throws FileNotIntact when it was changed after it was opened
     */
    public byte[] bytes() {
        try {
            var bytes = content.readAllBytes();
            var found = Sha256.of(bytes);
            if (!found.equals(about.sha256())) {
                throw new FileNotIntact(about, new FileState.Damaged(found));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
