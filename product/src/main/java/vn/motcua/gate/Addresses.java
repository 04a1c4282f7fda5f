package vn.motcua.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Finds out whose request it is, of all that was said about it on its way. */
final class Addresses {
    /** Digits, colons and dots only: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<IpAddressMatcher> trusted;

    /** @param ranges addresses or ranges of addresses */
    Addresses(List<String> ranges) {
        trusted = ranges.stream().map(IpAddressMatcher::new).toList();
    }

    boolean isTrusted(String address) {
        return NUMERIC.matcher(address).matches() && trusted.stream().anyMatch(range -> range.matches(address));
    }

    /**
     * The last address on the way to us that is not one of ours: each proxy adds at the end who asked it, and what stands
     * before that may be anybody's invention.
     *
     * @param peer who is connected with us
     * @param forwardedFor {@code X-Forwarded-For}; several headers joined by commas
     */
    String visitor(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isTrusted(peer)) {
            return peer;
        }
        var way = forwardedFor.split(",", -1);
        var visitor = peer;
        for (int i = way.length - 1; i >= 0 && isTrusted(visitor); i--) {
            var before = way[i].strip();
            if (!NUMERIC.matcher(before).matches()) {
                break;
            }
            visitor = before;
        }
        return visitor;
    }
}
