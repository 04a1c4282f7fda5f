package vn.motcua.formdesign.sketch;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.LocalText;

/** Questions that many forms ask together (khối dùng lại): data of {@code blocks/}. */
public final class Blocks {
    private static final List<Block> ALL = Stored.read("blocks/all").values().stream()
            .map(name -> block(name.asString()))
            .toList();

    private Blocks() {}

    /**
     * @param name how the object begins in which the answers lie
     * @param questions each with its question and its description in the schema
     */
    public record Block(String key, LocalText title, String name, JsonNode questions) {}

    private static Block block(String key) {
        var file = Stored.read("blocks/" + key);
        var title = new LocalText(
                file.path("title").path(0).asString(""),
                file.path("title").path(1).asString(""));
        return new Block(key, title, file.path("name").asString(""), file.path("questions"));
    }

    public static List<Block> all() {
        return ALL;
    }

    public static Optional<Block> find(String key) {
        return ALL.stream().filter(block -> block.key().equals(key)).findFirst();
    }
}
