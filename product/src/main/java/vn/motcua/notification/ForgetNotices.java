package vn.motcua.notification;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night the notices go that are older than the rule keeps them, and the addresses with them. */
@Component
class ForgetNotices {
    private final NoticeStore notices;
    private final DeliveryStore deliveries;
    private final NoticeTemplates templates;
    private final Clock clock;

    ForgetNotices(NoticeStore notices, DeliveryStore deliveries, NoticeTemplates templates, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.templates = templates;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.notification.forget-at:0 40 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        var before =
                ZonedDateTime.now(clock).minus(templates.newest().keptFor()).toInstant();
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = notices.forget(before);
        }
        deliveries.forgetLetters(before);
    }
}
