package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionRuleTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final SessionRule rule = new SessionRule(Duration.ofMinutes(30), Duration.ofHours(12));

    @Test
    void a_session_that_is_used_lives_a_working_day_and_no_longer() {
        var evening = MORNING.plus(Duration.ofHours(12));
        assertThat(rule.isOver(MORNING, evening.minusSeconds(60), evening.minusSeconds(1)))
                .isFalse();
        assertThat(rule.isOver(MORNING, evening.minusSeconds(60), evening)).isTrue();
    }

    @Test
    void a_session_that_nobody_uses_ends_after_half_an_hour() {
        assertThat(rule.isOver(MORNING, MORNING, MORNING.plus(Duration.ofMinutes(29))))
                .isFalse();
        assertThat(rule.isOver(MORNING, MORNING, MORNING.plus(Duration.ofMinutes(30))))
                .isTrue();
    }

    @Test
    void its_use_is_noted_once_a_minute() {
        assertThat(rule.isToBeNoted(MORNING, MORNING.plusSeconds(59))).isFalse();
        assertThat(rule.isToBeNoted(MORNING, MORNING.plusSeconds(60))).isTrue();
    }

    @Test
    void what_is_removed_is_what_is_over() {
        var now = MORNING.plus(Duration.ofHours(12));
        assertThat(rule.oldestBegin(now)).isEqualTo(MORNING);
        assertThat(rule.oldestUse(now)).isEqualTo(now.minus(Duration.ofMinutes(30)));
    }
}
