package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListCursorTest {
    private static final UUID ID = UUID.fromString("01a20353-44d5-7c4f-aab6-c420f3e90f4d");

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "+1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "x"})
    void a_page_that_begins_beyond_the_calendar_is_a_finding(String at) {
        assertThatThrownBy(() -> ListCursor.of(at + "_" + ID, ListCursor.FIRST)).isInstanceOf(BadInput.class);
    }

    @Test
    void what_was_written_is_read() {
        var cursor = new ListCursor(Instant.parse("2026-11-29T08:00:00Z"), ID);
        assertThat(ListCursor.of(cursor.text(), ListCursor.FIRST)).isEqualTo(cursor);
    }

    @Test
    void a_list_begins_before_and_ends_behind_every_moment() {
        assertThat(ListCursor.FIRST.bound()).isEqualTo(OffsetDateTime.MIN);
        assertThat(ListCursor.LAST.bound()).isEqualTo(OffsetDateTime.MAX);
    }
}
