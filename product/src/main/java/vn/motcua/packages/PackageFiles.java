package vn.motcua.packages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Sha256;

/** The files of one package by name, as bytes. Never changes. */
public final class PackageFiles {
    /** A key that stands twice is refused: readers would not agree which one counts. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SortedMap<String, byte[]> files;
    /** What was read of them; null where every reader gets a tree of its own. */
    private final @Nullable Map<String, JsonNode> trees;
    /** Worked out once asked for: a package is asked for its hash wherever it passes. */
    private volatile @Nullable String sha256;

    private PackageFiles(SortedMap<String, byte[]> files, @Nullable Map<String, JsonNode> trees) {
        this.files = files;
        this.trees = trees;
    }

    public static PackageFiles of(Map<String, byte[]> files) {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> copy.put(name, content.clone()));
        return new PackageFiles(copy, null);
    }

    /** The same files, with this one in the place of that of its name. */
    PackageFiles with(String name, byte[] content) {
        var changed = new TreeMap<>(files);
        changed.put(name, content.clone());
        return new PackageFiles(changed, null);
    }

    /** In order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Names that begin so. */
    public List<String> under(String prefix) {
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** The file as JSON; a missing node when there is none. To be asked once the package was found to be readable. */
    public JsonNode json(String name) {
        byte @Nullable [] content = files.get(name);
        if (content == null) {
            return JSON.getNodeFactory().missingNode();
        }
        var known = trees == null ? null : trees.get(name);
        var tree = known == null ? JSON.readTree(content) : known;
        if (trees != null) {
            trees.put(name, tree);
        }
        return tree;
    }

    /**
     * The same files for several readers of one thread that change nothing: each file is read once, and all get one tree. To be kept no
     * longer than one judgement takes.
     */
    public PackageFiles readOnce() {
        return trees == null ? new PackageFiles(files, new HashMap<>()) : this;
    }

    /** As one zip that is the same bytes wherever and whenever it is written. */
    public byte[] zip() {
        return PackageZip.write(files);
    }

    /** Whether the same names have the same bytes. */
    public boolean isSameAs(PackageFiles other) {
        return files.size() == other.files.size()
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), other.files.get(file.getKey())));
    }

    /** Of the {@link #zip}. */
    public String sha256() {
        var known = sha256;
        if (known == null) {
            known = Sha256.of(zip());
            sha256 = known;
        }
        return known;
    }

    /** Of one file that is there. */
    String sha256(String name) {
        return Sha256.of(Objects.requireNonNull(files.get(name)));
    }
}
