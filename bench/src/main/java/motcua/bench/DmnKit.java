package motcua.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code bench dmn-kit}: the public compatibility kit of DMN, case by case. What the product takes of DMN is less than the standard, so
 * most models of the kit must be refused, and are counted so.
 */
final class DmnKit {
    private static final URI PUBLIC = URI.create("https://codeload.github.com/dmn-tck/tck/zip/refs/heads/master");

    private final SortedMap<String, byte[]> files;

    private DmnKit(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @param place a folder, a zip, or null for the public one */
    static DmnKit of(@Nullable Path place) {
        return new DmnKit(KitFiles.of(place, PUBLIC, name -> name.endsWith(".dmn") || name.endsWith(".xml")));
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
