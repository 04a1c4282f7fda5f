package motcua.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder with the facts of one province or of many, each in {@code province=NN} with its manifest. */
final class FactFolder {
    private static final String PREFIX = "province=";

    private final Path root;
    private final Map<String, Manifest> provinces;

    private FactFolder(Path root, Map<String, Manifest> provinces) {
        this.root = root;
        this.provinces = provinces;
    }

    /** @throws CubeRefused when there is nothing to count in it, or a file that its manifest names is not there */
    static FactFolder open(Path root) {
        var provinces = new TreeMap<String, Manifest>();
        for (var folder : folders(root)) {
            var manifest = Manifest.in(folder);
            if (!folder.equals(province(root, manifest.province()))) {
                throw new CubeRefused(folder + " must hold the province that its name says, but its manifest says "
                        + manifest.province() + ".");
            }
            manifest.requireFiles(folder);
            provinces.put(manifest.province(), manifest);
        }
        if (provinces.isEmpty()) {
            throw new CubeRefused(
                    root + " must hold facts in folders province=NN, but has none. Say: ./motcua cube export " + root);
        }
        return new FactFolder(root, provinces);
    }

    static Path province(Path root, String code) {
        return root.resolve(PREFIX + code);
    }

    private static List<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            throw new CubeRefused(root + " must be a folder of facts, but is none.");
        }
        try (var found = Files.list(root)) {
            return found.filter(one -> String.valueOf(one.getFileName()).startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte for byte, which takes a while. */
    void requireBytes() {
        provinces.forEach((code, manifest) -> manifest.requireBytes(province(root, code)));
    }

    Path root() {
        return root;
    }

    Map<String, Manifest> provinces() {
        return provinces;
    }

    /** The earliest: nobody is counted at a moment of which another knows nothing. */
    Instant asOf() {
        return provinces.values().stream()
                .map(Manifest::asOf)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** What the facts of each province are, as far as a hash can tell. */
    Map<String, String> inputs() {
        var inputs = new TreeMap<String, String>();
        provinces
                .keySet()
                .forEach(code ->
                        inputs.put(code, Manifest.sha256(province(root, code).resolve(Manifest.NAME))));
        return inputs;
    }

    String agencies() {
        return "read_parquet(" + Duck.list(files("agency", "", null)) + ")";
    }

    /** @param province null for all */
    String dossiers(String firstMonth, @Nullable String province) {
        return relation("dossier", firstMonth, province);
    }

    String events(String firstMonth, @Nullable String province) {
        return relation("event", firstMonth, province);
    }

    private String relation(String kind, String firstMonth, @Nullable String province) {
        var files = files(kind, firstMonth, province);
        var columns = kind.equals("event") ? FactTables.EVENT : FactTables.DOSSIER;
        return files.isEmpty()
                ? FactTables.empty(columns)
                : "(select " + FactTables.names(columns) + " from read_parquet(" + Duck.list(files) + "))";
    }

    private List<Path> files(String kind, String firstMonth, @Nullable String province) {
        var files = new ArrayList<Path>();
        provinces.forEach((code, manifest) -> {
            if (province == null || province.equals(code)) {
                manifest.parts().stream()
                        .map(Manifest.Part::file)
                        .filter(file ->
                                file.startsWith(kind) && Parts.month(file).compareTo(firstMonth) >= 0)
                        .map(file -> province(root, code).resolve(file))
                        .forEach(files::add);
            }
        });
        return files;
    }
}
