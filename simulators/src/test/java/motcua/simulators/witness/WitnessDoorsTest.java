package motcua.simulators.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessDoorsTest {
    @TempDir
    Path folder;

    @Test
    void what_it_is_told_it_gives_back_also_after_a_new_start() throws Exception {
        var first = witness();
        assertThat(tell(first, "{\"size\":1}")).isEqualTo(201);
        assertThat(tell(first, "{\"size\":2}")).isEqualTo(201);
        assertThat(asked(witness())).isEqualTo("{\"size\":1}\n{\"size\":2}");
    }

    @Test
    void what_is_not_one_line_is_refused() throws Exception {
        assertThat(tell(witness(), "a\nb")).isEqualTo(400);
        assertThat(tell(witness(), "x".repeat(5000))).isEqualTo(400);
    }

    private MockMvc witness() throws Exception {
        return MockMvcBuilders.standaloneSetup(new WitnessDoors(folder.toString()))
                .build();
    }

    private static int tell(MockMvc witness, String head) throws Exception {
        return witness.perform(post("/witness/heads")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(head))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String asked(MockMvc witness) throws Exception {
        return witness.perform(get("/witness/heads")).andReturn().getResponse().getContentAsString();
    }
}
