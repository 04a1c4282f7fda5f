package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLimitTest {
    private final MovableClock clock = new MovableClock();
    private final RequestLimit limit = new RequestLimit(
            new DoorSettings(
                    List.of(),
                    "/x",
                    Duration.ofHours(2),
                    List.of("/tra-cuu", "/api/v1/dossier-numbers"),
                    List.of("/dang-nhap"),
                    List.of("/tra-cuu/gui"),
                    3,
                    Duration.ofHours(12),
                    Duration.ofMinutes(30),
                    false,
                    List.of()),
            new ApiRefusals(JsonMapper.shared()),
            clock);

    @Test
    void an_address_may_ask_as_often_as_allowed_and_no_more() throws Exception {
        assertThat(List.of(ask("10.0.0.1"), ask("10.0.0.1"), ask("10.0.0.1"), ask("10.0.0.1")))
                .containsExactly(200, 200, 200, 429);
        assertThat(ask("10.0.0.2")).isEqualTo(200);
    }

    @Test
    void what_was_refused_may_pass_again_after_a_while() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask("10.0.0.3");
        }
        clock.now = clock.now.plusSeconds(10);
        assertThat(ask("10.0.0.3")).isEqualTo(429);
        clock.now = clock.now.plusSeconds(15);
        assertThat(ask("10.0.0.3")).isEqualTo(200);
    }

    @Test
    void a_machine_is_told_so_by_a_problem() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/dossier-numbers/H57-261120-0001");
        request.setRemoteAddr("10.0.0.9");
        var response = new MockHttpServletResponse();
        for (int i = 0; i < 4; i++) {
            response = new MockHttpServletResponse();
            limit.doFilter(request, response, new MockFilterChain());
        }
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("/problems/too-many-requests");
    }

    @Test
    void what_is_kept_may_be_sent_less_often_than_anything_is_looked_up() throws Exception {
        assertThat(List.of(send("10.0.0.6"), send("10.0.0.6"))).containsExactly(200, 429);
        assertThat(ask("10.0.0.6")).isEqualTo(200);
    }

    private int send(String address) throws Exception {
        var request = new MockHttpServletRequest("POST", "/tra-cuu/gui");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void other_paths_are_not_counted() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("10.0.0.4", "/thu-tuc")).isEqualTo(200);
        }
    }

    @Test
    void whole_carriers_sign_in_behind_one_address_and_look_up_no_more_for_it() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(ask("10.0.0.5", "/dang-nhap/cong-dan")).isEqualTo(200);
        }
        assertThat(ask("10.0.0.5", "/dang-nhap/cong-dan")).isEqualTo(429);
        assertThat(ask("10.0.0.5")).isEqualTo(200);
    }

    private int ask(String address) throws Exception {
        return ask(address, "/tra-cuu");
    }

    private int ask(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
