package vn.motcua.proof;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest signed heads outside the database too, at most once a minute: in the operator's file and, where there is
 * one, with the witness. What a witness misses the next head makes up for: it is over everything before it.
 */
@Component
class PublishHeads {
    private static final Logger LOG = LoggerFactory.getLogger(PublishHeads.class);

    private final LogStore log;
    private final HeadsFile file;
    private final Witness witness;
    private final Clock clock;
    private final Duration every;
    private final Map<Tree, Long> published = new EnumMap<>(Tree.class);
    private Instant next = Instant.MIN;

    PublishHeads(
            LogStore log,
            HeadsFile file,
            Witness witness,
            Clock clock,
            @Value("${motcua.proof.publish-every:PT1M}") Duration every) {
        this.log = log;
        this.file = file;
        this.witness = witness;
        this.clock = clock;
        this.every = every;
    }

    /** Whether there is somewhere to keep heads: not in tests. */
    boolean haveAPlace() {
        return file.path() != null || witness.isThere();
    }

    synchronized void publishWhereDue() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(every);
            publish();
        }
    }

    /** What was sealed since the last time must not be without a copy when the process ends in good order. */
    @PreDestroy
    synchronized void publishLast() {
        try {
            if (!published.isEmpty()) {
                publish();
            }
        } catch (DataAccessException e) {
            LOG.info("The database is away already, so the newest heads could not be published: {}", e.getMessage());
        }
    }

    private void publish() {
        if (!haveAPlace()) {
            return;
        }
        var lines = new ArrayList<String>();
        var keys = log.keys();
        for (var tree : Tree.values()) {
            log.lastHead(tree)
                    .filter(signed -> signed.head().treeSize() != published.getOrDefault(tree, 0L))
                    .ifPresent(signed -> {
                        var key = keys.get(signed.head().keyId());
                        if (key != null) {
                            lines.add(HeadCopy.line(signed, key));
                            published.put(tree, signed.head().treeSize());
                        }
                    });
        }
        lines.forEach(file::append);
        if (witness.isThere() && !lines.isEmpty()) {
            Thread.ofVirtual().name("witness").start(() -> tell(List.copyOf(lines)));
        }
    }

    private void tell(List<String> lines) {
        lines.forEach(line -> witness.tell(line)
                .ifPresent(reason ->
                        LOG.warn("The witness {} was not told the newest head: {}", witness.address(), reason)));
    }
}
