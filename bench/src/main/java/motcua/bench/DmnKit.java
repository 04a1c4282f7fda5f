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
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code bench dmn-kit}: the public compatibility kit of DMN, case by case. The kit is fetched for the run and kept nowhere. What the
 * product takes of DMN is less than the standard, so most models of the kit must be refused, and are counted so.
 */
final class DmnKit {
    private static final URI PUBLIC = URI.create("https://codeload.github.com/dmn-tck/tck/zip/refs/heads/master");
    private static final int BYTES_MAX = 200_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, byte[]> files;

    private DmnKit(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param place a folder, a zip, or null for the public one */
    static DmnKit of(@Nullable Path place) {
        try {
            if (place == null) {
                return new DmnKit(unzipped(fetched()));
            }
            return new DmnKit(Files.isDirectory(place) ? folder(place) : unzipped(Files.readAllBytes(place)));
        } catch (IOException e) {
            throw new BenchFailed("The kit cannot be read from " + (place == null ? PUBLIC : place), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    private static byte[] fetched() throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(PUBLIC).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new BenchFailed(PUBLIC + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(folder)) {
            for (var file :
                    walk.filter(Files::isRegularFile).filter(DmnKit::isOfKit).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        int left = BYTES_MAX;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && isOfKit(Path.of(entry.getName()))) {
                    var content = in.readNBytes(left);
                    left -= content.length;
                    files.put(entry.getName(), content);
                }
            }
        }
        return files;
    }

    private static boolean isOfKit(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".dmn") || name.endsWith(".xml");
    }

    void run() {
        var all = new int[DmnKitCase.Outcome.values().length];
        System.out.println("| Test | passed | failed | refused | not ours |\n|---|---:|---:|---:|---:|");
        for (var file : files.entrySet()) {
            if (!file.getKey().endsWith(".xml")) {
                continue;
            }
            var counts = DmnKitCase.count(file.getValue(), model -> files.get(sibling(file.getKey(), model)));
            int cases = 0;
            for (int i = 0; i < counts.length; i++) {
                all[i] += counts[i];
                cases += counts[i];
            }
            if (cases > 0) {
                System.out.println(row(file.getKey().replaceFirst(".*/", ""), counts));
            }
        }
        System.out.println(row("**All**", all));
    }

    private static String row(String name, int[] counts) {
        return "| %s | %d | %d | %d | %d |".formatted(name, counts[0], counts[1], counts[2], counts[3]);
    }

    private static String sibling(String file, String model) {
        return file.substring(0, file.lastIndexOf('/') + 1) + model;
    }
}
