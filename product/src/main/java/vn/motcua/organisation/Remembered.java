package vn.motcua.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/** Keeps what was read until something changes. Inside a changing transaction it reads afresh and keeps nothing. */
final class Remembered<K, V> {
    private static final int SIZE_MAX = 20_000;

    private record Held<K, V>(long revision, Cache<K, V> values) {
        static <K, V> Held<K, V> of(long revision) {
            return new Held<>(
                    revision, Caffeine.newBuilder().maximumSize(SIZE_MAX).build());
        }
    }

    private final Revisions revisions;
    private final Function<K, V> reading;
    private volatile Held<K, V> held = Held.of(Long.MIN_VALUE);

    Remembered(Revisions revisions, Function<K, V> reading) {
        this.revisions = revisions;
        this.reading = reading;
    }

    V get(K key) {
        if (revisions.isWriting()) {
            return reading.apply(key);
        }
        long revision = revisions.current();
        var now = held;
        if (now.revision() != revision) {
            now = Held.of(revision);
            held = now;
        }
        var known = now.values().getIfPresent(key);
        if (known != null) {
            return known;
        }
        var fresh = reading.apply(key);
        now.values().put(key, fresh);
        return fresh;
    }
}
