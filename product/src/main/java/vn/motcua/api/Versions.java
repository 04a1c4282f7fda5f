package vn.motcua.api;

import org.springframework.http.ResponseEntity;

/** Versions of things that two may write (RFC 9110: ETag, If-Match). Reads carry them, writes may demand them. */
public final class Versions {
    private Versions() {}

    /** @param parts what differs between any two versions: a counter, or every field that can change */
    public static String tag(Object... parts) {
        var text = new StringBuilder("\"");
        for (var part : parts) {
            text.append(text.length() > 1 ? "-" : "").append(part);
        }
        return text.append('"').toString();
    }

    /** A tag for a thing without counter: by its whole content, as text. */
    public static String tagOf(Object content) {
        return "\"" + Idempotency.sha256Hex(content.toString()).substring(0, 32) + "\"";
    }

    public static <T> ResponseEntity<T> answer(T body, String tag) {
        return ResponseEntity.ok().eTag(tag).body(body);
    }
}
