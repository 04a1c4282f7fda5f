package vn.motcua.openfigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenRuleTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    @Test
    void a_rule_holds_from_its_first_to_its_last_day() {
        var rule = rule(5, 30, "finished");
        assertThat(rule.holdsOn(SINCE.minusDays(1))).isFalse();
        assertThat(rule.holdsOn(SINCE)).isTrue();
        assertThat(rule.holdsOn(SINCE.plusYears(1))).isTrue();
        assertThat(rule.holdsOn(SINCE.plusYears(1).plusDays(1))).isFalse();
    }

    @Test
    void a_rule_that_hides_nothing_or_ranks_what_it_hides_is_refused() {
        assertThatThrownBy(() -> rule(1, 30, "finished")).hasMessageContaining("hide numbers below 2");
        assertThatThrownBy(() -> rule(5, 4, "finished")).hasMessageContaining("rank from no fewer on");
        assertThatThrownBy(() -> rule(5, 30, "open")).hasMessageContaining("must be published, but open");
    }

    private static OpenRule rule(int smallest, int rankedFrom, String ranked) {
        return new OpenRule(SINCE, SINCE.plusYears(1), "Thử", smallest, rankedFrom, 24, List.of("finished"), ranked);
    }
}
