package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often one address may do something, and all of them together: buckets of tokens, refilled evenly. Of addresses seen
 * last some thousands are kept. Kept in memory, so each instance counts for itself.
 */
final class AddressLimit {
    private static final int ADDRESSES_MAX = 20_000;
    /** A household or a server gets so many bytes of an IPv6 address and may use all that follow. */
    private static final int NETWORK_BYTES = 8;

    private final TimeMeter time;
    private final Duration period;
    private final Bucket all;
    private final LoadingCache<String, Bucket> buckets;

    /** @param perAddress how often in the period, and at once; {@code inAll} likewise */
    AddressLimit(int perAddress, int inAll, Duration period, Clock clock) {
        time = new ClockTime(clock);
        this.period = period;
        all = bucket(inAll, period);
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_MAX)
                .expireAfterAccess(period.multipliedBy(2))
                .build(_ -> bucket(perAddress, period));
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        private static final long NANOS = 1_000_000_000L;

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * NANOS + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private Bucket bucket(int tokens, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .withCustomTimePrecision(time)
                .build();
    }

    boolean mayPass(String address) {
        return buckets.get(network(address)).tryConsume(1) && all.tryConsume(1);
    }

    /** Whether something else than an address may do it once more, so often in the period; it counts for itself alone. */
    boolean mayPass(String name, int perPeriod) {
        return buckets.get(name, _ -> bucket(perPeriod, period)).tryConsume(1);
    }

    /** Whom the address belongs to: itself, or the first half of an IPv6 address. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address long6
                    ? HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
