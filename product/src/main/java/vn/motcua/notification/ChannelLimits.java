package vn.motcua.notification;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many messages go out by each channel in a second, from this instance. Bulk may take four fifths of it: the rest is
 * there for others whenever they come.
 */
final class ChannelLimits {
    private static final double BULK_SHARE = 0.8;

    private final Map<NoticeChannel, Bucket> all = new EnumMap<>(NoticeChannel.class);
    private final Map<NoticeChannel, Bucket> bulk = new EnumMap<>(NoticeChannel.class);

    ChannelLimits(NotificationSettings settings) {
        for (var channel : NoticeChannel.values()) {
            int perSecond = settings.perSecond(channel);
            all.put(channel, bucket(perSecond));
            bulk.put(channel, bucket(Math.max(1, (int) (perSecond * BULK_SHARE))));
        }
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Waits for its turn. */
    void await(NoticeChannel channel, Lane lane) throws InterruptedException {
        if (lane == Lane.BULK) {
            Objects.requireNonNull(bulk.get(channel)).asBlocking().consume(1);
        }
        Objects.requireNonNull(all.get(channel)).asBlocking().consume(1);
    }
}
