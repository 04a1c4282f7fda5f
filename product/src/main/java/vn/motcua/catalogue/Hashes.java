package vn.motcua.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 of a content, whatever the order of its fields. */
public final class Hashes {
    private Hashes() {}

    public static byte[] of(Map<String, ?> fields, JsonMapper json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(new TreeMap<>(fields)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
