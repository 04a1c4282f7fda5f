package vn.motcua.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.WrittenTime;

/** An editor writes new words for a kind of notice, for a second person to publish. */
@Component
class ProposeTemplate {
    private static final int YEARS_AHEAD_MAX = 2;

    sealed interface Outcome {
        record Done(UUID id) implements Outcome {}

        record NotUsable(List<TemplateRules.Wrong> wrong) implements Outcome {
            public NotUsable {
                wrong = List.copyOf(wrong);
            }
        }
    }

    private final NoticeTemplateStore templates;
    private final Clock clock;

    ProposeTemplate(NoticeTemplateStore templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** @param from the first day, {@code 2026-12-01}; today at the earliest */
    @Transactional
    public Outcome propose(NoticeKind kind, TemplateWords words, String from, AccountId by) {
        var wrong = new ArrayList<>(TemplateRules.judge(kind, words));
        var today = LocalDate.now(clock);
        var day = WrittenTime.readDay(from).orElse(null);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD_MAX))) {
            wrong.add(new TemplateRules.Wrong("tu-ngay", "notification.template.wrong.day", List.of()));
        }
        if (day == null || !wrong.isEmpty()) {
            return new Outcome.NotUsable(wrong);
        }
        var id = Uuid7.at(clock.instant());
        templates.add(id, kind, words, day, by.value());
        return new Outcome.Done(id);
    }
}
