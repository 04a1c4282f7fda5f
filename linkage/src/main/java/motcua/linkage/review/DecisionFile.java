package motcua.linkage.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import motcua.linkage.spec.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clerks' decisions on disk: only ever appended, whole lines, forced to disk before anybody is told that they are kept.
 * One review at a time holds the file.
 */
final class DecisionFile implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final FileChannel channel;

    private DecisionFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file; a last line that a power cut tore off is put aside, as its decision was never confirmed. */
    static DecisionFile open(Path file) {
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new BadInputException(
                        List.of(
                                file
                                        + ": must not be in use by another review, but is. Use the page that is open already, or stop it first."));
            }
            var opened = new DecisionFile(file, channel);
            opened.putTornLineAside();
            return opened;
        } catch (IOException e) {
            throw new BadInputException(List.of(file + ": must be a file that can be written, but the system says: "
                    + e.getMessage() + ". Give yourself the right to write in this folder."));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Reads every line from the first to the last; refuses with the number of a line that is none. */
    void read(Consumer<DecisionLine> reader) {
        try (var lines = Files.newBufferedReader(file)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.accept(parsed(line, number));
                }
            }
        } catch (IOException e) {
            throw new BadInputException(List.of(file + ": must be readable text in UTF-8, but: " + e.getMessage()));
        }
    }

    private DecisionLine parsed(String text, int number) {
        try {
            var line = JSON.readTree(text);
            return new DecisionLine(
                    line.required("left").asString(),
                    line.required("right").asString(),
                    line.required("verdict").asString(),
                    line.required("by").asString(),
                    line.path("at").asString(""),
                    line.path("note").asString(""));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadInputException(List.of(file + ":" + number
                    + ": a decision must be one JSON object with left, right, verdict and by, but is: " + text
                    + ". Mend or remove the line; a copy of the file beforehand does no harm."));
        }
    }

    /** Appends the lines together and forces them to disk; when that is refused, none of them stays. */
    void append(List<DecisionLine> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        var bytes = StandardCharsets.UTF_8.encode(text.toString());
        try {
            var end = channel.size();
            try {
                channel.position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putTornLineAside() throws IOException {
        var size = channel.size();
        var start = size;
        var one = ByteBuffer.allocate(1);
        while (start > 0) {
            one.clear();
            channel.read(one, start - 1);
            if (one.get(0) == '\n') {
                break;
            }
            start--;
        }
        if (start == size) {
            return;
        }
        var torn = ByteBuffer.allocate((int) Math.min(size - start, 1 << 20));
        channel.read(torn, start);
        var text = new String(torn.array(), 0, torn.position(), StandardCharsets.UTF_8);
        if (isWhole(text)) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
        } else {
            Files.writeString(file.resolveSibling(file.getFileName() + ".torn"), text);
            channel.truncate(start);
        }
        channel.force(true);
    }

    private static boolean isWhole(String text) {
        try {
            return JSON.readTree(text).has("verdict");
        } catch (JacksonException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
