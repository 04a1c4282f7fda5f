package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequiredInProductionTest {
    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void a_start_without_its_settings_names_all_of_them_at_once() {
        assertThatThrownBy(() -> RequiredInProduction.verify(environment))
                .hasMessageContainingAll("MOTCUA_DATA", "MOTCUA_DB_URL", "MOTCUA_URL", "MOTCUA_TRUSTED_PROXIES");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_refused() throws Exception {
        given();
        environment.setProperty("motcua.data", Files.createFile(folder.resolve("file")) + "/data");
        assertThatThrownBy(() -> RequiredInProduction.verify(environment))
                .hasMessageContainingAll("motcua.data", "cannot");
    }

    @Test
    void people_do_not_sign_in_without_tls() {
        given();
        environment.setProperty("motcua.public-url", "http://dichvucong.example.vn");
        assertThatThrownBy(() -> RequiredInProduction.verify(environment)).hasMessageContaining("https");
    }

    @Test
    void with_its_settings_it_starts() {
        given();
        assertThatCode(() -> RequiredInProduction.verify(environment)).doesNotThrowAnyException();
    }

    private void given() {
        environment.setProperty("motcua.data", folder.resolve("data").toString());
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/motcua");
        environment.setProperty("motcua.public-url", "https://dichvucong.example.vn");
        environment.setProperty("motcua.trusted-proxies", "none");
    }
}
