package vn.motcua.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's file of published heads: one line each, only ever added to, to be copied away with the backups. */
@Component
class HeadsFile {
    private static final String NAME = "heads.jsonl";

    private final @Nullable Path file;

    /** Where no folder is named, as in tests, no file is kept. */
    HeadsFile(@Value("${motcua.proof.heads-file:}") String file, @Value("${motcua.data:}") String folder) {
        this.file = !file.isBlank()
                ? Path.of(file).toAbsolutePath()
                : folder.isBlank() ? null : Path.of(folder).resolve(NAME).toAbsolutePath();
    }

    @Nullable
    Path path() {
        return file;
    }

    void append(String line) {
        if (file == null) {
            return;
        }
        try {
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                // After a line that a kill cut off the next one begins anew; an empty line is nothing.
                channel.write(ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
