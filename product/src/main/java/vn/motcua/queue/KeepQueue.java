package vn.motcua.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** A head of a counter says what holds of its queue from a day on. What was said before stays readable. */
@Component
public class KeepQueue {
    /** One entry, for who reads what changed. */
    public record Entry(LocalDate validFrom, QueueTerms terms, String enteredBy, Instant enteredAt) {}

    private final QueueSettings settings;
    private final QueueAccess access;
    private final Clock clock;

    KeepQueue(QueueSettings settings, QueueAccess access, Clock clock) {
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param from null where none can be read
     * @return all that is wrong; nothing was written unless it is empty
     * @throws NotFound when the officer does not lead the counter today
     */
    @Transactional
    public List<Wrong> keep(AgencyId counter, @Nullable LocalDate from, QueueTerms terms, User.Officer head) {
        access.leading(head, counter);
        var now = clock.instant();
        var wrong = new ArrayList<>(TermsRules.judge(terms));
        if (from == null || from.isBefore(LocalDate.ofInstant(now, clock.getZone()))) {
            wrong.add(Wrong.of("from", "from"));
        }
        if (!wrong.isEmpty() || from == null) {
            return List.copyOf(wrong);
        }

        settings.add(new QueueSettings.Setting(
                Uuid7.at(now), counter, from, terms, head.account().value(), now));
        return List.of();
    }

    /** The last entered first. @throws NotFound when the officer does not lead the counter today */
    @Transactional(readOnly = true)
    public List<Entry> entries(AgencyId counter, User.Officer head) {
        access.leading(head, counter);
        return settings.of(counter).stream()
                .map(one -> new Entry(one.validFrom(), one.terms(), one.enteredBy(), one.enteredAt()))
                .toList();
    }
}
