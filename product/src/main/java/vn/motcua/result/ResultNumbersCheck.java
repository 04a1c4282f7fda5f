package vn.motcua.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/**
 * Holds the counters of results' numbers against the results that have one, which stand under the log: each number was drawn
 * for one result, and none was lost.
 */
@Component
class ResultNumbersCheck implements LogCheck {
    private final ResultStore results;
    private final Agencies agencies;
    private final Clock clock;

    ResultNumbersCheck(ResultStore results, Agencies agencies, Clock clock) {
        this.results = results;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void check(Findings findings) {
        var given = new HashMap<ResultStore.Series, Integer>();
        for (var numbered : results.numbered(clock.getZone())) {
            findings.reading("numbers of results", () -> given.merge(series(numbered), numbered.count(), Integer::sum));
        }
        var counted = results.counters();
        var all = new TreeSet<>(given.keySet());
        all.addAll(counted.keySet());
        all.stream()
                .filter(series -> !at(given, series).equals(at(counted, series)))
                .forEach(series -> findings.add(
                        Found.NUMBER_TURNED,
                        "results " + series.agencyCode() + " " + series.series() + " " + series.year()));
    }

    private ResultStore.Series series(ResultStore.Numbered numbered) {
        LocalDate day = numbered.day();
        return new ResultStore.Series(
                agencies.get(numbered.agency()).code(day), ResultTemplates.series(numbered.template()), day.getYear());
    }

    private static Integer at(Map<ResultStore.Series, Integer> numbers, ResultStore.Series series) {
        return numbers.getOrDefault(series, 0);
    }
}
