package motcua.simulators.remotesigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoteSigningDoorsTest {
    private static final String HASH = "sTOgwOm+474gFj0q0x1iSNspKqbcse4IeiqlDg/HWuI=";
    private static final String PERMIT =
            "{\"credentialID\": \"remote-dung\", \"numSignatures\": 1, \"hashes\": [\"" + HASH + "\"]}";

    private final Signers signers = new Signers((_, _) -> List.of(), Map.of("dung", "Cao Tiến Dũng"));
    private final Provider provider = new Provider("motcua", "secret", Duration.ofMillis(1));
    private final MockMvc doors = MockMvcBuilders.standaloneSetup(
                    new RemoteSigningDoors(signers, provider), new SignersPhones(signers, provider))
            .build();

    @Test
    void a_hash_is_signed_once_after_the_signer_agreed_to_it() throws Exception {
        ask("credentials/list", "{\"userID\": \"dung\"}");
        var waiting = ask("credentials/authorize", PERMIT);
        assertThat(waiting.getStatus()).isEqualTo(202);
        String handle = JsonPath.read(waiting.getContentAsString(), "$.handle");
        var check = "{\"handle\": \"" + handle + "\"}";
        assertThat(ask("credentials/authorizeCheck", check).getStatus()).isEqualTo(202);
        assertThat(page()).contains("remote-dung", HASH);

        doors.perform(post("/remote-signing/" + handle).param("answer", "YES"));

        String permit = JsonPath.read(ask("credentials/authorizeCheck", check).getContentAsString(), "$.SAD");
        assertThat(sign("another").getStatus()).isEqualTo(400);
        assertThat(sign(permit).getStatus()).isEqualTo(200);
        assertThat(sign(permit).getStatus()).isEqualTo(400);
    }

    @Test
    void several_hashes_are_signed_with_one_agreement_to_all_of_them() throws Exception {
        ask("credentials/list", "{\"userID\": \"dung\"}");
        var two = "\"hashes\": [\"" + HASH + "\", \"" + HASH.replace('s', 't') + "\"]";
        assertThat(ask(
                                "credentials/authorize",
                                "{\"credentialID\": \"remote-dung\", \"numSignatures\": 1, " + two + "}")
                        .getStatus())
                .isEqualTo(400);
        doors.perform(post("/remote-signing/behaviour").param("behaviour", "AGREES"));
        String permit = JsonPath.read(
                ask("credentials/authorize", "{\"credentialID\": \"remote-dung\", \"numSignatures\": 2, " + two + "}")
                        .getContentAsString(),
                "$.SAD");
        assertThat(sign(permit).getStatus()).isEqualTo(400);
        var signed = ask(
                "signatures/signHash",
                "{\"credentialID\": \"remote-dung\", \"SAD\": \"" + permit + "\", " + two
                        + ", \"signAlgo\": \"1.2.840.10045.4.3.2\"}");
        List<String> values = JsonPath.read(signed.getContentAsString(), "$.signatures");
        assertThat(values).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_signer_who_says_no_gives_no_permit() throws Exception {
        ask("credentials/list", "{\"userID\": \"dung\"}");
        String handle = JsonPath.read(ask("credentials/authorize", PERMIT).getContentAsString(), "$.handle");
        doors.perform(post("/remote-signing/" + handle).param("answer", "NO"));
        assertThat(ask("credentials/authorizeCheck", "{\"handle\": \"" + handle + "\"}")
                        .getContentAsString())
                .contains("access_denied");
    }

    @Test
    void strangers_get_nothing_and_a_provider_that_is_down_says_so() throws Exception {
        assertThat(doors.perform(post("/csc/v2/credentials/list")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"userID\": \"dung\"}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(token("guessed")).isEqualTo(401);
        assertThat(ask("credentials/list", "{\"userID\": \"nobody\"}").getStatus())
                .isEqualTo(400);
        doors.perform(post("/remote-signing/behaviour").param("behaviour", "DOWN"));
        assertThat(token("secret")).isEqualTo(503);
    }

    private int token(String secret) throws Exception {
        return doors.perform(post("/csc/v2/oauth2/token")
                        .param("client_id", "motcua")
                        .param("client_secret", secret))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse sign(String permit) throws Exception {
        return ask(
                "signatures/signHash",
                "{\"credentialID\": \"remote-dung\", \"SAD\": \"" + permit + "\", \"hashes\": [\"" + HASH
                        + "\"], \"signAlgo\": \"1.2.840.10045.4.3.2\"}");
    }

    private MockHttpServletResponse ask(String method, String body) throws Exception {
        return doors.perform(post("/csc/v2/" + method)
                        .header("Authorization", "Bearer token-of-the-simulated-provider")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private String page() throws Exception {
        return doors.perform(get("/remote-signing"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
