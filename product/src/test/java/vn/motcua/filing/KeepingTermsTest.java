package vn.motcua.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTermsTest {
    private final KeepingTerms.Terms terms = new KeepingTerms.Terms(LocalDate.of(2026, 1, 1), 90, 7, 30, "");

    @Test
    void a_draft_is_kept_90_days_after_its_last_change() {
        var changed = LocalDate.of(2026, 3, 1);
        assertThat(terms.draftKeptUntil(changed)).isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(terms.draftsOverUntil(LocalDate.of(2026, 5, 30)).orElseThrow())
                .isBefore(changed);
        assertThat(terms.draftsOverUntil(LocalDate.of(2026, 5, 31))).contains(changed);
    }

    @Test
    void old_drafts_are_kept_until_people_could_read_of_the_rule() {
        assertThat(terms.draftKeptUntil(LocalDate.of(2024, 3, 1))).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(terms.draftsOverUntil(LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(terms.draftsOverUntil(LocalDate.of(2026, 2, 1))).contains(LocalDate.of(2025, 11, 2));
    }

    @Test
    void before_the_first_rule_everything_is_kept() {
        var clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        var kept = new KeepingTerms(JsonMapper.shared(), clock);
        assertThat(kept.draftKeptUntil(Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
        assertThat(kept.on(LocalDate.of(2026, 11, 29)).orElseThrow().draftDays())
                .isEqualTo(90);
    }
}
