package vn.motcua.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Counts the connections that each address holds at this moment, and lets no address hold more than its share. */
final class Callers {
    /** A household or a server gets so many bytes of an IPv6 address and may use all that follow. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Predicate<String> isUncounted;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /**
     * @param most connections of one address
     * @param isUncounted addresses behind which many people stand
     */
    Callers(int most, Predicate<String> isUncounted) {
        this.most = most;
        this.isUncounted = isUncounted;
    }

    /** @return false when the address holds its share already; then nothing was counted */
    boolean enter(InetAddress address) {
        if (isUncounted.test(address.getHostAddress())) {
            return true;
        }
        var isIn = new AtomicBoolean();
        held.compute(network(address), (_, before) -> {
            int now = before == null ? 0 : before;
            isIn.set(now < most);
            return isIn.get() ? Integer.valueOf(now + 1) : before;
        });
        return isIn.get();
    }

    void leave(InetAddress address) {
        if (isUncounted.test(address.getHostAddress())) {
            return;
        }
        held.computeIfPresent(network(address), (_, before) -> before == 1 ? null : before - 1);
    }

    /** How many addresses hold a connection. */
    int addresses() {
        return held.size();
    }

    /** Of an address as text, which stays as it is where it is none. */
    static String network(String address) {
        try {
            return network(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
