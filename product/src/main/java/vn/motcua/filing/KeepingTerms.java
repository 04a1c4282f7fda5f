package vn.motcua.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How long what is not filed is kept, as the rule in force on a day has it. Versioned data. */
@Component
public class KeepingTerms {
    /**
     * @param draftDays days after its last change for which a draft is kept
     * @param uploadDays days for which an upload is kept that lies in no draft
     * @param noticeDays days for which everything is kept after the rule came into force, so that people could read of it
     */
    public record Terms(LocalDate validFrom, int draftDays, int uploadDays, int noticeDays, String basis) {
        /** The last day on which a draft is kept that was changed on a day. */
        public LocalDate draftKeptUntil(LocalDate changed) {
            var byRule = changed.plusDays(draftDays);
            var byNotice = validFrom.plusDays(noticeDays);
            return byRule.isBefore(byNotice) ? byNotice : byRule;
        }

        /** Drafts that were changed on this day or before are over; empty while nothing is. */
        Optional<LocalDate> draftsOverUntil(LocalDate today) {
            return today.isAfter(validFrom.plusDays(noticeDays))
                    ? Optional.of(today.minusDays(draftDays + 1L))
                    : Optional.empty();
        }
    }

    private static final String FILE = "vn/motcua/filing/keeping-terms.json";

    private final List<Terms> terms;
    private final Clock clock;

    KeepingTerms(JsonMapper json, Clock clock) {
        this.clock = clock;
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            terms = json.readValue(file, new TypeReference<List<Terms>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last day on which a draft is kept that was last changed then; empty while no rule is in force. */
    public Optional<LocalDate> draftKeptUntil(Instant changed) {
        return on(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .map(rule -> rule.draftKeptUntil(LocalDate.ofInstant(changed, clock.getZone())));
    }

    /** Those in force on the day; empty before the first: then everything is kept. */
    public Optional<Terms> on(LocalDate day) {
        return terms.stream().filter(one -> !one.validFrom().isAfter(day)).max(Comparator.comparing(Terms::validFrom));
    }
}
