package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import motcua.linkage.engine.Engine.Done;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ofMillis(20));

    @Test
    @Timeout(60)
    void a_long_step_tells_its_share_rate_and_time_left() throws InterruptedException {
        try (var step = progress.start("compared_anew", 0, 1, () -> new Done(0.25, 1_000))) {
            await("so far");
            step.end();
        }
        assertThat(text()).containsPattern("compared_anew +0 s so far: 25 %, [\\d,]+ rows a second, \\d+ s left\n");
        assertThat(text().lines().toList().getLast()).contains("s CPU");
    }

    @Test
    @Timeout(60)
    void a_step_whose_engine_cannot_tell_still_shows_that_it_runs() throws InterruptedException {
        try (var _ = progress.start("links", 0, 1, () -> Done.UNKNOWN)) {
            await("so far");
        }
        assertThat(text()).containsPattern("links +0 s so far\n").doesNotContain("left");
    }

    @Test
    void chunks_tell_what_those_to_come_will_take() {
        for (var chunk = 0; chunk < 3; chunk++) {
            try (var step = progress.start("equal_first-" + chunk + "-of-3", chunk, 3, () -> Done.UNKNOWN)) {
                step.end();
            }
        }
        assertThat(text().lines().filter(line -> line.endsWith(", 0 s left in this step")))
                .hasSize(3);
    }

    private void await(String words) throws InterruptedException {
        while (!text().contains(words)) {
            Thread.sleep(5);
        }
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
