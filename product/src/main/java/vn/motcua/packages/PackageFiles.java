package vn.motcua.packages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of one package by name, as bytes. Never changes. */
public final class PackageFiles {
    /** A key that stands twice is refused: readers would not agree which one counts. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SortedMap<String, byte[]> files;

    private PackageFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    public static PackageFiles of(Map<String, byte[]> files) {
        var copy = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> copy.put(name, content.clone()));
        return new PackageFiles(copy);
    }

    /** The same files, with this one in the place of that of its name. */
    PackageFiles with(String name, byte[] content) {
        var changed = new TreeMap<>(files);
        changed.put(name, content.clone());
        return new PackageFiles(changed);
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
        return content == null ? JSON.getNodeFactory().missingNode() : JSON.readTree(content);
    }

    /** As one zip that is the same bytes wherever and whenever it is written. */
    public byte[] zip() {
        return PackageZip.write(files);
    }

    /** Of the {@link #zip}. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
