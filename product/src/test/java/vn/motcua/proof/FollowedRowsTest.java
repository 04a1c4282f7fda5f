package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a transaction made of the rows it wrote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowedRowsTest {
    private final FollowedRows followed = new FollowedRows();

    private static RowStore.Judged<String> row(String name, boolean isWrittenHere) {
        var text = new RowText().with("id", "1").with("name", name);
        return new RowStore.Judged<>("1", text, text.hash(), null, false, isWrittenHere, "");
    }

    @Test
    void a_row_that_was_held_and_written_changed_from_what_it_was_first() {
        followed.held(LoggedTable.UNIT, row("Phòng A", false));
        followed.written(LoggedTable.UNIT, row("Phòng B", true));
        followed.held(LoggedTable.UNIT, row("Phòng B", true));
        followed.written(LoggedTable.UNIT, row("Phòng C", true));

        assertThat(followed.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).containsEntry("name", "Phòng A");
            assertThat(change.after()).containsEntry("name", "Phòng C");
        });
    }

    @Test
    void a_row_that_nobody_held_is_new() {
        followed.held(LoggedTable.UNIT, row("Phòng A", true));
        followed.written(LoggedTable.UNIT, row("Phòng A", true));

        assertThat(followed.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isEqualTo(Map.of("id", "1", "name", "Phòng A"));
        });
    }

    @Test
    void a_row_that_was_taken_away_has_nothing_after() {
        followed.held(LoggedTable.UNIT, row("Phòng A", false));
        followed.removed(LoggedTable.UNIT, "1");

        assertThat(followed.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEmpty());
    }

    @Test
    void a_row_that_was_taken_away_and_put_back_as_it_was_did_not_change() {
        followed.held(LoggedTable.UNIT, row("Phòng A", false));
        followed.removed(LoggedTable.UNIT, "1");
        followed.written(LoggedTable.UNIT, row("Phòng A", true));

        assertThat(followed.changes()).isEmpty();
    }
}
