package vn.motcua.linked;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.filing.KeepingTerms;

/** Each night linked drafts go that nobody touched for as long as drafts are kept. */
@Component
class ForgetLinkedDrafts {
    private static final int AT_ONCE = 200;

    private final KeepingTerms terms;
    private final LinkedDrafts drafts;
    private final Clock clock;

    ForgetLinkedDrafts(KeepingTerms terms, LinkedDrafts drafts, Clock clock) {
        this.terms = terms;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.filing.forget-at:0 40 1 * * *}", zone = "Asia/Ho_Chi_Minh")
    void everyNight() {
        forget(LocalDate.now(clock));
    }

    /** @return how many went */
    int forget(LocalDate today) {
        var rule = terms.on(today);
        if (rule.isEmpty()
                || !today.isAfter(rule.get().validFrom().plusDays(rule.get().noticeDays()))) {
            return 0;
        }
        var since = today.minusDays(rule.get().draftDays())
                .atStartOfDay(clock.getZone())
                .toInstant();
        int gone = 0;
        int dropped;
        do {
            dropped = drafts.dropUntouched(since, AT_ONCE);
            gone += dropped;
        } while (dropped == AT_ONCE);
        return gone;
    }
}
