package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageLimitTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void what_no_page_can_have_is_refused_and_named(int asked) {
        assertThatThrownBy(() -> PageLimit.of(asked, 500)).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.findings().getFirst().pointer()).isEqualTo("limit");
            assertThat(bad.findings().getFirst().message()).contains("1", "500", String.valueOf(asked));
        });
        assertThatThrownBy(() -> PageLimit.page(asked == 0 ? -2 : asked, 400)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> PageLimit.pageFromOne(asked, 400)).isInstanceOf(BadInput.class);
    }

    @Test
    void the_least_and_the_most_are_taken() {
        assertThat(PageLimit.of(1, 500)).isOne();
        assertThat(PageLimit.of(500, 500)).isEqualTo(500);
        assertThat(PageLimit.page(0, 10)).isZero();
        assertThat(PageLimit.pageFromOne(1, 10)).isOne();
    }
}
