package vn.motcua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.motcua.shared.Sha256;

/**
 * Files by the hash of their content. A file comes in under a passing name, is forced to disk, and takes its place by one
 * atomic rename: at its place it is always whole.
 */
final class FileFolder {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path root;
    private final Path incoming;

    /** A file that is on disk but has not taken its place. */
    record Incoming(Path path, String sha256, long sizeBytes, boolean isCutOff) {}

    FileFolder(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for files must be writable, but is not: " + root, e);
        }
    }

    /** Takes the stream to disk; stops, cut off, once it has more bytes than allowed. */
    Incoming receive(InputStream content, long sizeBytesMax) throws IOException {
        var path = incoming.resolve(UUID.randomUUID().toString());
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            for (int n = content.read(buffer); n >= 0 && size <= sizeBytesMax; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                size += n;
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Incoming(path, Sha256.hex(digest.digest()), size, size > sizeBytesMax);
    }

    /** Gives the file its place. The same content at the same place is replaced by itself. */
    void place(Incoming file) throws IOException {
        var folder = folderOf(file.sha256());
        Files.createDirectories(folder);
        Files.move(
                file.path(),
                pathOf(file.sha256()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        force(root.resolve(file.sha256().substring(0, 2)));
        force(root);
    }

    void discard(Incoming file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the file with this content, if it still has it. */
    OpenedFile open(String sha256) {
        return HASH.matcher(sha256).matches()
                ? OpenedFile.at(pathOf(sha256), sha256)
                : new OpenedFile.Not(new FileState.Lost());
    }

    boolean has(String sha256) {
        return Files.isRegularFile(pathOf(sha256));
    }

    void remove(String sha256) throws IOException {
        Files.deleteIfExists(pathOf(sha256));
    }

    boolean isOlder(String sha256, Instant before) throws IOException {
        return has(sha256)
                && Files.getLastModifiedTime(pathOf(sha256)).toInstant().isBefore(before);
    }

    /** Hashes of the files that took their place before an instant. */
    List<String> placedBefore(Instant before) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(path -> !path.startsWith(incoming) && Files.isRegularFile(path))
                    .filter(path -> isOld(path, before))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.length() == 64)
                    .toList();
        }
    }

    /** Removes what a killed process left under a passing name. */
    int removeIncomingBefore(Instant before) throws IOException {
        int removed = 0;
        try (var files = Files.list(incoming)) {
            for (var path : files.filter(file -> isOld(file, before)).toList()) {
                removed += Files.deleteIfExists(path) ? 1 : 0;
            }
        }
        return removed;
    }

    Path pathOf(String sha256) {
        return folderOf(sha256).resolve(sha256);
    }

    private Path folderOf(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static boolean isOld(Path path, Instant before) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
