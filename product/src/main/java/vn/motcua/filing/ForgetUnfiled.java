package vn.motcua.filing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.documents.UnfiledUploads;

/**
 * Each night drafts go that nobody touched for long, and uploads that were never filed. It works in small pieces, each whole in
 * itself: whenever it is cut off, the next night goes on, and several instances may do it at once.
 */
@Component
public class ForgetUnfiled {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnfiled.class);
    private static final int DRAFTS_AT_A_TIME = 200;

    private final KeepingTerms terms;
    private final Drafts drafts;
    private final UnfiledUploads uploads;
    private final MeterRegistry figures;
    private final Clock clock;

    ForgetUnfiled(KeepingTerms terms, Drafts drafts, UnfiledUploads uploads, MeterRegistry figures, Clock clock) {
        this.terms = terms;
        this.drafts = drafts;
        this.uploads = uploads;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param drafts how many drafts went; {@code uploads} likewise */
    public record Forgotten(int drafts, int uploads) {}

    @Scheduled(cron = "${motcua.filing.forget-at:0 40 1 * * *}", zone = "Asia/Ho_Chi_Minh")
    void everyNight() {
        var gone = forget(clock.instant());
        figures.counter("motcua.expired", "what", "draft").increment(gone.drafts());
        figures.counter("motcua.expired", "what", "upload").increment(gone.uploads());
        if (gone.drafts() + gone.uploads() > 0) {
            LOG.info("Removed {} drafts that nobody touched and {} uploads never filed", gone.drafts(), gone.uploads());
        }
    }

    /** Drafts first: the papers of those that go have their days from then on. */
    public Forgotten forget(Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var inForce = terms.on(today);
        if (inForce.isEmpty()) {
            return new Forgotten(0, 0);
        }
        int gone = inForce.get()
                .draftsOverUntil(today)
                .map(last -> dropDrafts(startAfter(last, clock.getZone())))
                .orElse(0);
        return new Forgotten(gone, uploads.forget(now, inForce.get().uploadDays()));
    }

    private int dropDrafts(Instant untouchedSince) {
        int all = 0;
        int dropped;
        do {
            dropped = drafts.dropUntouched(untouchedSince, DRAFTS_AT_A_TIME);
            all += dropped;
        } while (dropped == DRAFTS_AT_A_TIME);
        return all;
    }

    private static Instant startAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
