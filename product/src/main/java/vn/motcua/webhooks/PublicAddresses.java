package vn.motcua.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Where events may be sent: over HTTPS to addresses of the open internet, and to hosts that the province names itself. The address that
 * is judged is the one that is connected to, so a name that points elsewhere a moment later leads nowhere.
 */
final class PublicAddresses implements DnsResolver {
    /** Bytes and bits of what is not of the open internet, beside what the JDK knows (IANA special-purpose registries). */
    private record Block(int[] bytes, int bits) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int shift = 7 - bit % 8;
                if ((address[bit / 8] >> shift & 1) != (bytes[bit / 8] >> shift & 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> IPV4 = List.of(
            new Block(new int[] {0}, 8),
            new Block(new int[] {10}, 8),
            new Block(new int[] {100, 64}, 10),
            new Block(new int[] {127}, 8),
            new Block(new int[] {169, 254}, 16),
            new Block(new int[] {172, 16}, 12),
            new Block(new int[] {192, 0, 0}, 24),
            new Block(new int[] {192, 0, 2}, 24),
            new Block(new int[] {192, 88, 99}, 24),
            new Block(new int[] {192, 168}, 16),
            new Block(new int[] {198, 18}, 15),
            new Block(new int[] {198, 51, 100}, 24),
            new Block(new int[] {203, 0, 113}, 24),
            new Block(new int[] {224}, 3));

    /** Only 2000::/3 is of the open internet; of it not Teredo, documentation and 6to4, which may lead into a house. */
    private static final Block GLOBAL = new Block(new int[] {0x20}, 3);

    private static final List<Block> NOT_GLOBAL = List.of(
            new Block(new int[] {0x20, 0x01, 0x00}, 23),
            new Block(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
            new Block(new int[] {0x20, 0x02}, 16),
            new Block(new int[] {0x3f, 0xff, 0x00}, 20));

    private static final int HTTPS = 443;
    private static final int UNPRIVILEGED = 1024;

    /** What is wrong with an address: the message key's ending. */
    enum Problem {
        NO_ADDRESS,
        NOT_HTTPS,
        PORT,
        NOT_FOUND,
        NOT_PUBLIC
    }

    private final Set<String> ownHosts;

    /** @param ownHosts names that are sent to wherever they lie, over HTTP too */
    PublicAddresses(Set<String> ownHosts) {
        this.ownHosts = Set.copyOf(ownHosts);
    }

    /** What speaks against sending there now; null when nothing does. */
    @Nullable
    Problem problem(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException _) {
            return Problem.NO_ADDRESS;
        }
        var host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Problem.NO_ADDRESS;
        }
        if (isOwn(host)) {
            return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()) ? null : Problem.NOT_HTTPS;
        }
        if (!"https".equals(uri.getScheme())) {
            return Problem.NOT_HTTPS;
        }
        if (uri.getPort() != -1 && uri.getPort() != HTTPS && uri.getPort() < UNPRIVILEGED) {
            return Problem.PORT;
        }
        try {
            resolve(host);
            return null;
        } catch (NotPublic _) {
            return Problem.NOT_PUBLIC;
        } catch (UnknownHostException _) {
            return Problem.NOT_FOUND;
        }
    }

    private boolean isOwn(String host) {
        return ownHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** A host that has one address of the house among its others is none to be sent to. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!isOwn(host)) {
            for (var address : addresses) {
                if (!isPublic(address)) {
                    throw new NotPublic(host);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> IPV4.stream().noneMatch(block -> block.contains(bytes));
            case Inet6Address _ ->
                GLOBAL.contains(bytes) && NOT_GLOBAL.stream().noneMatch(block -> block.contains(bytes));
            default -> false;
        };
    }

    /** The name leads into a house. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super("not of the open internet: " + host);
        }
    }
}
