package vn.motcua.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A signed head as it is kept outside the database: one line of JSON, enough for anybody who has the public key. */
record HeadCopy(Tree tree, long treeSize, String root, Instant signedAt) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PARTS = 3;

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

    /**
     * What stands on the printed page: {@code LEDGER 123 ab12…}, blanks or colons between and within.
     *
     * @throws IllegalArgumentException when it is not that
     */
    static HeadCopy printed(String typed, Instant now) {
        var parts = typed.strip().split("[\\s:]+", PARTS);
        var root = parts.length == PARTS ? parts[2].replaceAll("\\s", "").toLowerCase(Locale.ROOT) : "";
        boolean isHead = parts.length == PARTS
                && Arrays.stream(Tree.values()).anyMatch(tree -> tree.name().equalsIgnoreCase(parts[0]))
                && parts[1].matches("\\d{1,18}")
                && root.matches("[0-9a-f]+");
        if (!isHead) {
            throw new IllegalArgumentException("A head must read as LEDGER SIZE ROOT, but reads '" + typed + "'");
        }
        return new HeadCopy(Tree.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]), root, now);
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
