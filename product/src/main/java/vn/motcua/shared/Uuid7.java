package vn.motcua.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Time-ordered ids (RFC 9562, version 7): 48 bits of milliseconds, 74 bits of chance. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long RANDOM_A_MASK = 0x0fffL;
    private static final long RANDOM_B_MASK = 0x3fffffffffffffffL;

    private Uuid7() {}

    public static UUID at(Instant now) {
        long high = (now.toEpochMilli() << 16) | VERSION_7 | (RANDOM.nextLong() & RANDOM_A_MASK);
        return new UUID(high, VARIANT | (RANDOM.nextLong() & RANDOM_B_MASK));
    }
}
