package vn.motcua.catalogue;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Sha256;

/** SHA-256 of a content, whatever the order of its fields. */
public final class Hashes {
    private Hashes() {}

    public static byte[] of(Map<String, ?> fields, JsonMapper json) {
        return Sha256.digest().digest(json.writeValueAsBytes(new TreeMap<>(fields)));
    }
}
