package motcua.simulators.vneid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmsTest {
    private static final String AUTHORIZE = "/oauth2/authorize?response_type=code&client_id=%s&scope=openid&state=s"
            + "&redirect_uri=http://localhost:8080/login/oauth2/code/%s"
            + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    @Test
    void whoever_signs_in_to_one_realm_is_a_stranger_in_the_other() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(post("/vneid/dang-nhap")
                        .session(session)
                        .with(csrf())
                        .param("username", "046095012345")
                        .param("password", "demo"))
                .andExpect(redirectedUrl("http://localhost:8080"));

        mvc.perform(get("/vneid" + AUTHORIZE.formatted("motcua-citizen", "citizen"))
                        .session(session))
                .andExpect(redirectedUrlPattern("http://localhost:8080/login/oauth2/code/citizen?code=*&state=s"));
        mvc.perform(get("/canbo" + AUTHORIZE.formatted("motcua-officer", "officer"))
                        .session(session))
                .andExpect(redirectedUrl("/canbo/dang-nhap"));
    }

    @Test
    void a_wrong_password_is_explained() throws Exception {
        mvc.perform(post("/vneid/dang-nhap")
                        .with(csrf())
                        .param("username", "an.nguyen")
                        .param("password", "wrong"))
                .andExpect(redirectedUrl("/vneid/dang-nhap?error"));
        mvc.perform(get("/vneid/dang-nhap").param("error", "").param("lang", "en"))
                .andExpect(content().string(Matchers.containsString("There is no account with this name")));
    }

    @Test
    void the_token_command_prints_a_token_of_the_account() {
        var claims = claims(token("minh.cm.19774", "dossier.read"));

        assertThat(claims)
                .containsEntry("iss", "http://127.0.0.1:" + port + "/canbo")
                .containsEntry("sub", "minh.cm.19774")
                .containsEntry("aud", "motcua")
                .containsEntry("scope", "dossier.read")
                .containsEntry("roles", List.of("SPECIALIST"));
        assertThat(claims(token("an.nguyen", "dossier.read")))
                .containsEntry("iss", "http://127.0.0.1:" + port + "/vneid")
                .containsEntry("SoDinhDanh", "046095012345")
                .containsEntry("acr", "2");
    }

    @Test
    void the_token_command_says_when_there_is_no_such_account() {
        var errors = new ByteArrayOutputStream();

        var code = new TokenCommand("http://127.0.0.1:" + port)
                .run(new String[] {"nobody"}, print(new ByteArrayOutputStream()), print(errors));

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("There is no demo account 'nobody'");
    }

    private String token(String account, String scope) {
        var out = new ByteArrayOutputStream();
        var code = new TokenCommand("http://127.0.0.1:" + port)
                .run(new String[] {account, scope}, print(out), print(new ByteArrayOutputStream()));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> claims(String token) {
        return new JsonMapper().readValue(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), Map.class);
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
