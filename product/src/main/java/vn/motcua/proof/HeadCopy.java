package vn.motcua.proof;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A signed head as it is kept outside the database: one line of JSON, enough for anybody who has the public key. */
record HeadCopy(Tree tree, long treeSize, String root, Instant signedAt) {
    private static final JsonMapper JSON = new JsonMapper();

    static String line(LogStore.Signed signed, byte[] publicKey) {
        var head = signed.head();
        var previous = head.previous();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("tree", head.tree().name());
        fields.put("size", head.treeSize());
        fields.put("root", HexFormat.of().formatHex(head.root()));
        fields.put("signedAt", head.signedAt().toString());
        if (previous != null) {
            fields.put("previousSize", previous.treeSize());
            fields.put("previousRoot", HexFormat.of().formatHex(previous.root()));
        }
        fields.put("key", head.keyId());
        fields.put("signature", Base64.getEncoder().encodeToString(signed.signature()));
        fields.put("publicKey", Base64.getEncoder().encodeToString(publicKey));
        return JSON.writeValueAsString(fields);
    }

    /** @throws RuntimeException when the line is not one that {@link #line} made */
    static HeadCopy read(String line) {
        Map<?, ?> fields = JSON.readValue(line, Map.class);
        return new HeadCopy(
                Tree.valueOf(String.valueOf(fields.get("tree"))),
                Long.parseLong(String.valueOf(fields.get("size"))),
                String.valueOf(fields.get("root")),
                Instant.parse(String.valueOf(fields.get("signedAt"))));
    }
}
