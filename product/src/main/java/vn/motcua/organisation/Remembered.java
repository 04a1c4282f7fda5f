package vn.motcua.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was read until something changes. Inside a changing transaction it reads afresh and keeps nothing. */
final class Remembered<K, V> {
    private static final int SIZE_MAX = 20_000;

    private record Held<K, V>(long revision, Map<K, V> values) {}

    private final Revisions revisions;
    private final Function<K, V> reading;
    private volatile Held<K, V> held = new Held<>(Long.MIN_VALUE, new ConcurrentHashMap<>());

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
        if (now.revision() != revision || now.values().size() > SIZE_MAX) {
            now = new Held<>(revision, new ConcurrentHashMap<>());
            held = now;
        }
        var known = now.values().get(key);
        if (known != null) {
            return known;
        }
        var fresh = reading.apply(key);
        now.values().put(key, fresh);
        return fresh;
    }
}
