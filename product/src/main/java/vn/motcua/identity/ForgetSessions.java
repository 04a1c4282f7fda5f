package vn.motcua.identity;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that are over and forms that nobody came back for. Several instances may do it at once. */
@Component
class ForgetSessions {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetSessions.class);
    private static final int AT_A_TIME = 500;

    private final Sessions sessions;
    private final ParkedForms parkedForms;
    private final MeterRegistry figures;

    ForgetSessions(Sessions sessions, ParkedForms parkedForms, MeterRegistry figures) {
        this.sessions = sessions;
        this.parkedForms = parkedForms;
        this.figures = figures;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        int over = 0;
        int dropped;
        do {
            dropped = sessions.dropOver(AT_A_TIME);
            over += dropped;
        } while (dropped == AT_A_TIME);
        int parked = parkedForms.dropOld();
        figures.counter("motcua.expired", "what", "session").increment(over);
        figures.counter("motcua.expired", "what", "parked-form").increment(parked);
        if (over + parked > 0) {
            LOG.info("Removed {} sessions that were over and {} parked forms", over, parked);
        }
    }
}
