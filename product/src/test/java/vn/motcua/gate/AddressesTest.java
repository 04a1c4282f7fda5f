package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {
    private static final String PUBLIC = "https://dichvucong.example.vn";
    private final Addresses addresses = new Addresses(List.of("10.1.0.0/16", "fd00::/8"));

    @Test
    void only_proxies_of_ours_are_believed() {
        assertThat(addresses.visitor("203.0.113.5", "127.0.0.1")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "203.0.113.5")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("fd00::7", "2001:db8::1")).isEqualTo("2001:db8::1");
        assertThat(addresses.visitor("10.1.2.3", null)).isEqualTo("10.1.2.3");
    }

    @Test
    void what_a_visitor_says_of_itself_before_our_proxy_does_not_count() {
        assertThat(addresses.visitor("10.1.2.3", "127.0.0.1, 203.0.113.5")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "127.0.0.1, 203.0.113.5, 10.1.9.9"))
                .isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "evil.example, nonsense")).isEqualTo("10.1.2.3");
        assertThat(addresses.visitor("10.1.2.3", "")).isEqualTo("10.1.2.3");
    }

    @Test
    void a_port_that_a_proxy_writes_is_no_part_of_the_address() {
        assertThat(addresses.visitor("10.1.2.3", "203.0.113.5:40123")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "9.9.9.9, 203.0.113.5:5678")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "203.0.113.5, 10.1.9.9:443")).isEqualTo("203.0.113.5");
        assertThat(addresses.visitor("10.1.2.3", "[2001:db8::1]:443")).isEqualTo("2001:db8::1");
        assertThat(addresses.visitor("10.1.2.3", "[2001:db8::1]")).isEqualTo("2001:db8::1");
    }

    /** They end the way back; none is looked up, and none is an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fe.ed",
                "999.1.1.1",
                "1.2.3.4.5",
                "1.2.3.4:5678:9",
                "1.2.3",
                "7",
                ":",
                "::::",
                "1:2",
                "[::1",
                "0x7f.1",
                "..",
                "fe80::1%eth0"
            })
    void what_is_no_address_is_nobody(String said) {
        assertThat(addresses.visitor("10.1.2.3", said)).isEqualTo("10.1.2.3");
        assertThat(addresses.visitor("10.1.2.3", "8.8.8.8, " + said)).isEqualTo("10.1.2.3");
        assertThat(addresses.visitor("10.1.2.3", said + ", 203.0.113.5")).isEqualTo("203.0.113.5");
        assertThat(addresses.isTrusted(said)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/abc",
                "proxy.internal",
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/33",
                "none, 10.0.0.1",
                "10.0.0.1:80",
                "10.0.0.0/8/8",
                "10"
            })
    void proxies_that_are_none_are_refused_with_the_name_of_their_setting(String said) {
        assertThatThrownBy(() -> new AddressSettings("", List.of(said.split(","))))
                .hasMessageContaining("MOTCUA_TRUSTED_PROXIES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dvc.example.vn/cong",
                "https://dvc.example.vn?x",
                "https://dvc.example.vn#y",
                "https://a:b@dvc.example.vn"
            })
    void a_public_address_has_no_path(String said) {
        assertThatThrownBy(() -> new AddressSettings(said, List.of())).hasMessageContainingAll("MOTCUA_URL", said);
    }

    @Test
    void nobody_is_believed_where_no_proxy_is_set() {
        assertThat(new Addresses(List.of()).visitor("127.0.0.1", "203.0.113.5")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatever_the_host_header_says_we_stand_at_our_public_address() throws Exception {
        var seen = through(new AddressSettings(PUBLIC, List.of()), request -> {
            request.setServerName("evil.example");
            request.addHeader("Host", "evil.example");
            request.addHeader("X-Forwarded-Host", "evil.example");
        });
        assertThat(seen.getRequestURL()).hasToString(PUBLIC + "/tra-cuu");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getServerPort()).isEqualTo(443);
    }

    @Test
    void without_a_public_address_a_request_is_what_it_says() throws Exception {
        var seen = through(new AddressSettings("", List.of("none")), request -> request.setServerPort(8080));
        assertThat(seen.getRequestURL()).hasToString("http://localhost:8080/tra-cuu");
    }

    @Test
    void an_address_that_is_none_is_refused_at_the_start() {
        assertThatThrownBy(() -> new AddressSettings("dichvucong.example.vn", List.of()))
                .hasMessageContainingAll("MOTCUA_URL", "dichvucong.example.vn");
    }

    private static HttpServletRequest through(
            AddressSettings settings, java.util.function.Consumer<MockHttpServletRequest> as)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/tra-cuu");
        as.accept(request);
        var chain = new MockFilterChain();
        new WhoAsks(settings).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
