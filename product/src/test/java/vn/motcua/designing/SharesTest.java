package vn.motcua.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.designing.sketch.StepRow;

/** Hours may be typed as a share of the legal limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {
    private static String hours(String typed, @Nullable Integer limit) {
        var row = new StepRow("draft", "Thẩm định", "", "DRAFT", "SPECIALIST", typed, "LEAD", List.of());
        return Shares.inHours(row, Optional.ofNullable(limit)).hours();
    }

    @Test
    void a_share_becomes_whole_hours_and_never_none() {
        assertThat(hours("50%", 22)).isEqualTo("11");
        assertThat(hours("1 %", 22)).isEqualTo("1");
        assertThat(hours("150%", 8)).isEqualTo("12");
    }

    @Test
    void what_is_no_share_or_has_nothing_to_be_a_share_of_stays_as_it_was_typed() {
        assertThat(hours("8", 22)).isEqualTo("8");
        assertThat(hours("tám", 22)).isEqualTo("tám");
        assertThat(hours("20%", null)).isEqualTo("20%");
    }
}
