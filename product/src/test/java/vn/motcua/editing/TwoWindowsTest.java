package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWindowsTest {
    private static String form(String first, String second) {
        return "{\"pages\": [{\"key\": \"a\", \"title\": \"%s\"}, {\"key\": \"b\", \"title\": \"%s\"}]}"
                .formatted(first, second);
    }

    @Test
    void each_window_changes_what_it_changed() {
        assertThat(TwoWindows.together(form("A", "B"), form("A", "B của tôi"), form("A khác", "B")))
                .hasValueSatisfying(text -> assertThat(text).contains("A khác").contains("B của tôi"));
        assertThat(TwoWindows.together(form("A", "B"), form("A1", "B"), form("A", "B")))
                .hasValue(form("A1", "B"));
        assertThat(TwoWindows.together(form("A", "B"), form("A1", "B"), form("A1", "B")))
                .hasValue(form("A1", "B"));
    }

    @Test
    void where_nobody_can_tell_nothing_is_put_together() {
        var blocks = "{\"layout\": [{\"text\": \"%s\"}, {\"text\": \"x\"}]}";
        assertThat(TwoWindows.together(blocks.formatted("a"), blocks.formatted("b"), blocks.formatted("c")))
                .isEmpty();
        assertThat(TwoWindows.together(null, form("A1", "B"), form("A2", "B"))).isEmpty();
    }
}
