package vn.motcua.gate;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Finds out whose request it is, of all that was said about it on its way. */
final class Addresses {
    /** Digits, colons and dots only: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    /** As some proxies write it: with the port from which was asked. */
    private static final Pattern WITH_PORT =
            Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}|\\[([0-9a-fA-F:.]{2,45})](?::[0-9]{1,5})?");
    /** Four numbers: older writings with fewer are read differently by everybody. */
    private static final Pattern IN_FOUR = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private final List<IpAddressMatcher> trusted;

    /** @param ranges addresses or ranges of addresses */
    Addresses(List<String> ranges) {
        trusted = ranges.stream().map(IpAddressMatcher::new).toList();
    }

    boolean isTrusted(String address) {
        return plain(address)
                .filter(numbers -> trusted.stream().anyMatch(range -> range.matches(numbers)))
                .isPresent();
    }

    /**
     * The last address on the way to us that is not one of ours: each proxy adds at the end who asked it, and what stands
     * before that may be anybody's invention.
     *
     * @param peer who is connected with us
     * @param forwardedFor {@code X-Forwarded-For}; several headers joined by commas; ports are left off
     */
    String visitor(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isTrusted(peer)) {
            return peer;
        }
        var way = forwardedFor.split(",", -1);
        var visitor = peer;
        for (int i = way.length - 1; i >= 0 && isTrusted(visitor); i--) {
            var before = plain(way[i].strip());
            if (before.isEmpty()) {
                break;
            }
            visitor = before.get();
        }
        return visitor;
    }

    /** The address without port and brackets; empty where it is none. */
    static Optional<String> plain(String said) {
        var ported = WITH_PORT.matcher(said);
        var numbers = !ported.matches() ? said : ported.group(1) == null ? ported.group(2) : ported.group(1);
        if (!NUMERIC.matcher(numbers).matches()
                || numbers.indexOf(':') < 0 && !IN_FOUR.matcher(numbers).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress.ofLiteral(numbers);
            return Optional.of(numbers);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
