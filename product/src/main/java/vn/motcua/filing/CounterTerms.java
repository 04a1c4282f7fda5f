package vn.motcua.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.Limit;

/** Within which time the counter answers what was filed online, as the law in force on a day has it. Versioned data. */
@Component
class CounterTerms {
    /** @param basis article of the law */
    record Terms(LocalDate validFrom, int workingHours, String basis) {
        ClockRule rule() {
            return ClockRule.of(Limit.workingHours(workingHours));
        }
    }

    private static final String FILE = "vn/motcua/filing/counter-terms.json";

    private final List<Terms> terms;

    CounterTerms(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            terms = json.readValue(file, new TypeReference<List<Terms>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in force on the day; before all of them the first. */
    Terms on(LocalDate day) {
        return terms.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .max(Comparator.comparing(Terms::validFrom))
                .orElse(terms.getFirst());
    }
}
