package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskCursorTest {
    private static final String TASK = "/01a20353-44d5-7c4f-aab6-c420f3e90f4d";

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "+1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void a_page_that_begins_beyond_the_calendar_is_a_finding(String at) {
        assertThatThrownBy(() -> TaskCursor.parse(written(at))).isInstanceOf(BadInput.class);
    }

    @Test
    void what_was_written_is_read() {
        var cursor = TaskCursor.parse(written("2026-11-29T08:00:00Z"));
        assertThat(Objects.requireNonNull(cursor).dueAt()).isEqualTo(Instant.parse("2026-11-29T08:00:00Z"));
    }

    private static String written(String at) {
        return Base64.getUrlEncoder().encodeToString((at + TASK).getBytes(StandardCharsets.UTF_8));
    }
}
