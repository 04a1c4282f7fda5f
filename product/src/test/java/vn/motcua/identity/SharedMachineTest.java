package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.WithSpring;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.queue.Kiosks;
import vn.motcua.result.Offices;

/** A session on a machine in a hall: the server ends it, and the provider asks the next person anew. */
@WithSpring
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedMachineTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String MINE = "/tai-khoan";

    @Autowired
    Offices offices;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Kiosks.Registered machine;
    private Cookie registered;
    private SessionKey key;
    private Cookie session;

    @BeforeEach
    void sign_in() {
        var office = offices.one();
        machine = kiosks.register(office.centre(), "Sảnh", office.officer("thu", Role.LEADER));
        registered = new Cookie("motcua-kiosk", Kiosks.bare(machine.key()));
        var who = new User.Officer(new AccountId("officer:shared-" + UUID.randomUUID()), "Hà", Set.of());
        var token = new OidcIdToken("id.of.ha", NOW, NOW.plusSeconds(600), Map.of("sub", "ha", "iss", "https://id"));
        key = sessions.begin(
                new SignedInPerson(who, token, null), new Device(Device.Browser.CHROME, Device.Platform.WINDOWS));
        session = new Cookie("motcua", key.value());
    }

    @Test
    void a_minute_without_a_touch_ends_it_on_the_server_and_going_back_shows_nothing() throws Exception {
        touched(0);
        assertThat(asked(MINE).getStatus()).isNotEqualTo(303);
        assertThat(sessions.find(key)).isPresent();
        touched(60);
        var over = asked(MINE);
        assertThat(over.getStatus()).isEqualTo(303);
        assertThat(sessions.find(key)).isEmpty();
        var back = asked(MINE);
        assertThat(Objects.requireNonNull(back.getRedirectedUrl())).startsWith("/dang-nhap");
        assertThat(back.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void the_first_page_ends_it_at_once() throws Exception {
        touched(0);
        assertThat(asked("/lay-so").getStatus()).isEqualTo(200);
        assertThat(sessions.find(key)).isEmpty();
    }

    @Test
    void elsewhere_it_lives_on() throws Exception {
        touched(60);
        assertThat(mvc.perform(get("/lay-so").cookie(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(sessions.find(key)).isPresent();
    }

    private MockHttpServletResponse asked(String address) throws Exception {
        return mvc.perform(get(address).cookie(registered, session)).andReturn().getResponse();
    }

    private void touched(int secondsAgo) {
        jdbc.sql(
                        "update queue.kiosk set seen_at = cast(:now as timestamptz) - make_interval(secs => :seconds) where id = :id")
                .param("now", NOW.toString())
                .param("seconds", secondsAgo)
                .param("id", machine.kiosk().id())
                .update();
    }
}
