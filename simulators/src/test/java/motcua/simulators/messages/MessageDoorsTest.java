package motcua.simulators.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageDoorsTest {
    private static final String SMS =
            "{\"channel\": \"sms\", \"to\": \"0900000009\", \"text\": \"Ho so <b>H57</b> da duoc tiep nhan\"}";

    private final MockMvc carrier =
            MockMvcBuilders.standaloneSetup(new MessageDoors("secret")).build();

    @Test
    void a_message_is_kept_once_however_often_it_comes_and_shown_as_text() throws Exception {
        assertThat(send("secret", "key-1", SMS)).isEqualTo(202);
        assertThat(send("secret", "key-1", SMS)).isEqualTo(200);
        assertThat(page("")).containsOnlyOnce("<article>").contains("0900000009", "&lt;b&gt;H57");
        assertThat(page("0911111111")).doesNotContain("<article>");
    }

    @Test
    void without_secret_key_or_text_nothing_is_kept() throws Exception {
        assertThat(send("guessed", "key-1", SMS)).isEqualTo(401);
        assertThat(send("secret", "", SMS)).isEqualTo(422);
        assertThat(send("secret", "key-1", "{\"channel\": \"sms\"}")).isEqualTo(422);
        assertThat(page("")).doesNotContain("<article>");
    }

    @Test
    void it_can_be_made_to_fail_and_to_come_back() throws Exception {
        carrier.perform(post("/messages/down").param("down", "true"));
        assertThat(send("secret", "key-1", SMS)).isEqualTo(503);
        carrier.perform(post("/messages/down").param("down", "false"));
        assertThat(send("secret", "key-1", SMS)).isEqualTo(202);
    }

    private int send(String secret, String key, String body) throws Exception {
        return carrier.perform(post("/messages")
                        .header("Authorization", "Bearer " + secret)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String to) throws Exception {
        return carrier.perform(get("/messages").param("to", to))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
