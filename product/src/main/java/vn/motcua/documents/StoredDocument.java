package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A paper opened for reading. Whoever opened it closes it. */
public record StoredDocument(Document about, InputStream content) implements AutoCloseable {
    /** The whole content, checked against its hash. */
    public byte[] bytes() {
        try {
            var bytes = content.readAllBytes();
            var found = Sha256.of(bytes);
            if (!found.equals(about.sha256())) {
                throw new IllegalStateException("The content of document " + about.id() + " must have the hash "
                        + about.sha256() + ", but has " + found);
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
