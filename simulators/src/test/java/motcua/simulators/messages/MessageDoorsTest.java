package motcua.simulators.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private final MockMvc carrier = MockMvcBuilders.standaloneSetup(new MessageDoors("secret", Duration.ofMillis(1)))
            .build();

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
        behave(Mode.DOWN);
        assertThat(send("secret", "key-1", SMS)).isEqualTo(503);
        behave(Mode.WELL);
        assertThat(send("secret", "key-1", SMS)).isEqualTo(202);
    }

    @Test
    void what_it_took_it_says_of_and_what_it_lost_too() throws Exception {
        send("secret", "key-1", SMS);
        behave(Mode.LYING);
        assertThat(send("secret", "key-2", SMS)).isEqualTo(202);
        assertThat(state("key-1")).isEqualTo(200);
        assertThat(state("key-2")).isEqualTo(404);
    }

    @Test
    void it_can_be_slow_and_can_deliver_twice() throws Exception {
        behave(Mode.SLOW);
        assertThat(send("secret", "key-1", SMS)).isEqualTo(202);
        behave(Mode.TWICE);
        assertThat(send("secret", "key-2", SMS)).isEqualTo(202);
        assertThat(page("").split("<article>", -1)).hasSize(4);
    }

    private void behave(Mode mode) throws Exception {
        carrier.perform(post("/messages/mode").param("mode", mode.name()));
    }

    private int state(String key) throws Exception {
        return carrier.perform(get("/messages/" + key).header("Authorization", "Bearer secret"))
                .andReturn()
                .getResponse()
                .getStatus();
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
