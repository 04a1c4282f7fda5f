package motcua.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a public kit, fetched for the run and kept nowhere, or read from a folder or zip. */
final class KitFiles {
    private static final int BYTES_MAX = 200_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private KitFiles() {}

    /**
     * @param place a folder, a zip, or null for the public one
     * @param isWanted by the file's path
     * @return contents by path, with {@code /} between its parts
     */
    static SortedMap<String, byte[]> of(@Nullable Path place, URI address, Predicate<String> isWanted) {
        try {
            if (place == null) {
                return unzipped(fetched(address), isWanted);
            }
            return Files.isDirectory(place) ? folder(place, isWanted) : unzipped(Files.readAllBytes(place), isWanted);
        } catch (IOException e) {
            throw new BenchFailed("The kit cannot be read from " + (place == null ? address : place), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    private static byte[] fetched(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new BenchFailed(address + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static SortedMap<String, byte[]> folder(Path folder, Predicate<String> isWanted) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (isWanted.test(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> unzipped(byte[] zip, Predicate<String> isWanted) throws IOException {
        var files = new TreeMap<String, byte[]>();
        int left = BYTES_MAX;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && isWanted.test(entry.getName())) {
                    var content = in.readNBytes(left);
                    left -= content.length;
                    files.put(entry.getName(), content);
                }
            }
        }
        return files;
    }
}
