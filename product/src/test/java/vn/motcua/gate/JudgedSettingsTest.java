package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.motcua.ui.Province;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgedSettingsTest {
    private static final List<Class<?>> TYPES =
            List.of(AddressSettings.class, ConnectionSettings.class, JudgementSettings.class, Province.class);

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        environment.setProperty("motcua.public-url", "dichvucong");
        environment.setProperty("motcua.trusted-proxies", "proxy.internal");
        environment.setProperty("motcua.province-name", " ");
        environment.setProperty("motcua.connections.headers-within", "0");
        environment.setProperty("motcua.judgements.at-once", "secret-typed-at-the-wrong-place");
        assertThatThrownBy(() -> JudgedSettings.verify(environment, TYPES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "MOTCUA_URL",
                        "MOTCUA_TRUSTED_PROXIES",
                        "motcua.province-name",
                        "MOTCUA_HEADERS_WITHIN",
                        "motcua.judgements.at-once",
                        "int")
                .message()
                .doesNotContain("secret-typed");
    }

    @Test
    void a_time_without_a_unit_is_seconds() {
        environment.setProperty("motcua.connections.headers-within", "20");
        environment.setProperty("motcua.judgements.patience", "5");
        assertThatCode(() -> JudgedSettings.verify(environment, TYPES)).doesNotThrowAnyException();
        environment.setProperty("motcua.connections.headers-within", "0ms");
        assertThatThrownBy(() -> JudgedSettings.verify(environment, TYPES))
                .hasMessageContaining("MOTCUA_HEADERS_WITHIN");
    }

    @Test
    void what_is_not_set_is_as_it_should_be() {
        assertThatCode(() -> JudgedSettings.verify(environment, TYPES)).doesNotThrowAnyException();
    }
}
