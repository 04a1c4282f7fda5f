package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsableTimesTest {
    private final JsonMapper json = mapper();

    record Order(@Nullable LocalDate from, @Nullable Instant dueAt) {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new UsableTimes().timesWithinReach().customize(builder);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"+300000-01-01\"}",
                "{\"from\":\"0001-01-01\"}",
                "{\"dueAt\":\"+1000000000-12-31T00:00:00Z\"}",
                "{\"dueAt\":\"-1000000000-01-01T00:00:00Z\"}"
            })
    void a_body_with_a_time_beyond_the_calendar_is_not_read_and_the_field_is_named(String body) {
        assertThatThrownBy(() -> json.readValue(body, Order.class))
                .isInstanceOfSatisfying(
                        InvalidFormatException.class,
                        unread -> assertThat(unread.getPath()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T08:00:00Z", "2026-11-29T08:00:00", "2026-11-29T00:00"})
    void where_a_day_is_asked_for_a_time_of_day_is_not_dropped_in_silence(String text) {
        assertThatThrownBy(() -> json.readValue("{\"from\":\"" + text + "\"}", Order.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void other_times_and_none_are_read() {
        assertThat(json.readValue("{\"from\":\"2026-11-29\",\"dueAt\":\"2026-11-29T08:00:00Z\"}", Order.class))
                .isEqualTo(new Order(LocalDate.of(2026, 11, 29), Instant.parse("2026-11-29T08:00:00Z")));
        assertThat(json.readValue("{\"from\":null}", Order.class)).isEqualTo(new Order(null, null));
    }
}
