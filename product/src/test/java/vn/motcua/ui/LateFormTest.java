package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LateFormTest {
    @Test
    void what_was_typed_is_said_to_be_kept_only_where_something_was() {
        assertThat(key(new LateForm.Field("ly-do", "0912345678"))).isEqualTo("ui.late.what.HERE");
        assertThat(key(new LateForm.Field("so-tien", "15000"))).isEqualTo("ui.late.nothing.HERE");
        assertThat(key(new LateForm.Field("ly-do", " "), new LateForm.Field("da-xem", "a1b2")))
                .isEqualTo("ui.late.nothing.HERE");
        assertThat(key()).isEqualTo("ui.late.nothing.HERE");
        assertThat(LateForm.ofOther("/x").textKey()).isEqualTo("ui.late.what.OTHER");
    }

    private static String key(LateForm.Field... fields) {
        return new LateForm("/x", List.of(fields), "", LateForm.Sender.HERE, false).textKey();
    }
}
