package vn.motcua.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.route.TaskId;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxListTest {
    private static final String TASK = "01a20353-44d5-7c4f-aab6-c420f3e90f4d";

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Bưởi", "a&b=c", "100 % + 1", "x?y#z", "\"'<>", "{q}"})
    void what_was_looked_for_comes_back_from_the_address_as_it_was_typed(String words) {
        var list = new InboxList(
                InboxTab.UNIT, words, "1.004873", TaskState.TODAY, new TaskOrder(TaskOrder.Column.PERSON, true));
        assertThat(InboxList.of(list.query())).isEqualTo(list);
        assertThat(list.href()).isEqualTo("/cong-viec?" + list.query());
    }

    @Test
    void one_s_own_list_as_it_is_at_first_has_the_short_address() {
        assertThat(InboxList.MINE.href()).isEqualTo("/cong-viec");
        assertThat(InboxList.MINE.page("abc")).isEqualTo("/cong-viec?after=abc");
        assertThat(OpenedFrom.href(new TaskId(UUID.fromString(TASK)), InboxList.MINE))
                .isEqualTo("/cong-viec/" + TASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&=", "tab=khong-co&sort=-&state=x", "q=%E0%A4%A", "ds=1"})
    void an_address_that_says_nothing_usable_is_one_s_own_list(String query) {
        assertThat(InboxList.of(query)).isEqualTo(InboxList.MINE);
    }

    @ParameterizedTest
    @EnumSource(TaskOrder.Column.class)
    void a_column_that_is_sorted_by_is_turned_round_and_another_begins_upwards(TaskOrder.Column column) {
        var up = TaskOrder.USUAL.isBy(column) ? TaskOrder.USUAL : TaskOrder.USUAL.by(column);
        assertThat(up).isEqualTo(new TaskOrder(column, false));
        assertThat(up.by(column)).isEqualTo(new TaskOrder(column, true));
        assertThat(TaskOrder.of(up.by(column).value())).isEqualTo(up.by(column));
    }

    @Test
    void what_nobody_has_is_asked_of_a_unit_only() {
        assertThat(InboxList.MINE.in(TaskState.UNCLAIMED).state()).isEqualTo(TaskState.ALL);
        assertThat(InboxList.of("tab=don-vi").in(TaskState.UNCLAIMED).state()).isEqualTo(TaskState.UNCLAIMED);
        assertThat(InboxList.of("tab=cho-bo-sung").in(TaskState.LATE).state()).isEqualTo(TaskState.ALL);
    }

    @Test
    void the_place_of_a_page_is_read_as_it_was_written() {
        var place = new InboxCursor("Đặng Thị Ý/x", UUID.fromString(TASK));
        assertThat(InboxCursor.parse(place.text(), new TaskOrder(TaskOrder.Column.PERSON, false)))
                .isEqualTo(place);
        var never = new InboxCursor(InboxCursor.NEVER, UUID.fromString(TASK));
        assertThat(InboxCursor.parse(never.text(), new TaskOrder(TaskOrder.Column.CASE_DUE, true)))
                .isEqualTo(never);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TASK, TASK + "hôm qua", TASK + "+300000-01-01T00:00:00Z", "x" + TASK, TASK + "\u0000"})
    void a_place_that_nobody_wrote_is_a_finding(String text) {
        var written = Base64.getUrlEncoder().encodeToString((text + " ").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> InboxCursor.parse(written, TaskOrder.USUAL)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> InboxCursor.parse("%%%", TaskOrder.USUAL)).isInstanceOf(BadInput.class);
    }
}
