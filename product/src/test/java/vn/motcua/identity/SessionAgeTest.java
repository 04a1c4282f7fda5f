package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionAgeTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_working_day_passes_in_one_session_and_no_longer() throws Exception {
        SessionAge.begin(request, MORNING);
        at(MORNING.plus(Duration.ofHours(12)));
        assertThat(request.getSession(false)).isNotNull();
        at(MORNING.plus(Duration.ofHours(12)).plusSeconds(1));
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void who_has_not_signed_in_has_nothing_to_end() throws Exception {
        at(MORNING);
        assertThat(request.getSession(false)).isNull();
    }

    private void at(Instant now) throws Exception {
        new SessionAge(Duration.ofHours(12), Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
