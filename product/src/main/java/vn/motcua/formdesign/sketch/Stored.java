package vn.motcua.formdesign.sketch;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Files of this module: what an editor may choose from is data. */
final class Stored {
    private static final String FOLDER = "/vn/motcua/formdesign/";

    private Stored() {}

    /** @param name without ending, as {@code blocks/person} */
    static JsonNode read(String name) {
        try (var file = Stored.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("File " + name + ".json must lie in the product, but does not");
            }
            return FormSketch.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
