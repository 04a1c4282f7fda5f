package vn.motcua.openfigures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.scorecard.ClosedPeriods;
import vn.motcua.scorecard.Period;

/** The months that are published: of a closed one what was frozen, of others what is counted, anew every few minutes. */
@Component
public class OpenMonths {
    private static final int REMEMBERED_MAX = 60;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OpenRules rules;
    private final CountMonth count;
    private final ClosedPeriods closed;
    private final Clock clock;
    /** Whoever asks for the same month waits for the one who counts it: a crowd costs one count. */
    private final Cache<Period, OpenMonth> counted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(FRESH)
            .build();

    OpenMonths(OpenRules rules, CountMonth count, ClosedPeriods closed, Clock clock) {
        this.rules = rules;
        this.count = count;
        this.closed = closed;
        this.clock = clock;
    }

    /** The newest first: the one that runs. */
    public List<Period> offered() {
        var now = YearMonth.from(today());
        return IntStream.range(0, rules.on(today()).months())
                .mapToObj(back -> Period.month(now.minusMonths(back).atDay(1)))
                .toList();
    }

    /** @param typed as {@code 2026-11}; the month that runs where nothing is typed; empty for any other that is not offered */
    public Optional<Period> read(String typed) {
        if (typed.isBlank()) {
            return Optional.of(offered().getFirst());
        }
        return Period.read(typed).filter(offered()::contains);
    }

    public OpenMonth of(Period month) {
        return counted.get(month, count::of);
    }

    /** Closed ones of the year before a month, the newest first: what can be compared without anything being counted. */
    public List<OpenMonth> closedBefore(Period month) {
        return offered().stream()
                .filter(one -> one.first().isBefore(month.first())
                        && !one.first().isBefore(month.first().minusYears(1)))
                .filter(one -> closed.find(one).isPresent())
                .map(this::of)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
