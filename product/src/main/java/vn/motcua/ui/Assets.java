package vn.motcua.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Style sheets, scripts and fonts by their plain name. The name served carries the content's hash. */
public final class Assets {
    static final String ROOT = "/assets/";
    private static final Map<String, String> PATHS = read();

    private Assets() {}

    /** {@code motcua.css} becomes {@code /assets/motcua-2c6db6c7db.css}. */
    public static String href(String name) {
        var path = PATHS.get(name);
        if (path == null) {
            throw new IllegalStateException("Asset '" + name + "' must stand in assets.json, but does not");
        }
        return ROOT + path;
    }

    private record Manifest(List<Asset> assets) {}

    private record Asset(String name, String path) {}

    private static Map<String, String> read() {
        try (var json = Assets.class.getResourceAsStream("assets.json")) {
            if (json == null) {
                throw new IllegalStateException("assets.json must lie beside Assets, but does not");
            }
            return JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, Manifest.class)
                    .assets()
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Asset::name, Asset::path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
