package vn.motcua.documents;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night the files go that no document names, as a process leaves them that ends between file and row. */
@Component
class SweepOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SweepOrphans.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final Documents documents;

    SweepOrphans(Documents documents) {
        this.documents = documents;
    }

    /** Only files older than a day, so that none is taken whose row is just being written. */
    @Scheduled(cron = "${motcua.documents.sweep-at:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void sweep() {
        int swept = documents.sweepOrphans(AGE);
        if (swept > 0) {
            LOG.info("Removed {} files that no document names", swept);
        }
    }
}
