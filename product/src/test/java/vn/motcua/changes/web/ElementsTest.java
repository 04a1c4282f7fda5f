package vn.motcua.changes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ElementsTest {
    @Test
    void each_element_stands_behind_its_length() {
        assertThat(Elements.of("6:LEADER13:COUNTER_CLERK3:a:b"))
                .hasValueSatisfying(found -> assertThat(found).containsExactly("LEADER", "COUNTER_CLERK", "a:b"));
        assertThat(Elements.of(""))
                .hasValueSatisfying(found -> assertThat(found).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEADER", "7:LEADER", "6:LEADERx", "-1:x", "99999999999:x"})
    void anything_else_is_no_list(String written) {
        assertThat(Elements.of(written)).isEmpty();
    }
}
