package motcua.vietnamese;

import java.util.regex.Pattern;

/** An e-mail address as people write, copy and fill it in. */
public final class EmailAddress {
    private static final int LENGTH_MAX = 254;
    private static final Pattern LINK = Pattern.compile("(?i)^mailto:\\s*([^?]*)(?:\\?.*)?$");
    /** With the name of its owner, as programs for mail copy it. */
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>");

    private static final String PART = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?+";
    private static final Pattern WRITTEN = Pattern.compile(
            "[^\\s@\"<>()\\[\\],:;\\\\.]++(?:\\.[^\\s@\"<>()\\[\\],:;\\\\.]++)*+@(?:" + PART
                    + "\\.)+(?:xn--[a-z0-9-]{1,59}|[\\p{L}\\p{M}]{2,63})",
            Pattern.CASE_INSENSITIVE);

    private EmailAddress() {}

    /** The bare address of {@code mailto:an@example.vn} and {@code Lê An <an@example.vn>}; anything else as it is written. */
    public static String read(String typed) {
        var line = Text.line(typed);
        var named = NAMED.matcher(line);
        var bare = named.matches() ? named.group(1).strip() : line;
        var link = LINK.matcher(bare);
        return link.matches() ? link.group(1).strip() : bare;
    }

    /**
     * Whether mail can reach it from anywhere: a name without blanks and quotes, a host with at least one point and letters at its
     * end. {@code an@may} reaches nobody outside its own network.
     */
    public static boolean isWritten(String text) {
        return text.length() <= LENGTH_MAX && WRITTEN.matcher(text).matches();
    }
}
