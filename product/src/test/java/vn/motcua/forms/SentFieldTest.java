package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.BadInput;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentFieldTest {
    @Test
    void a_field_sent_twice_with_different_contents_is_a_finding_at_the_field() {
        assertThatThrownBy(() -> SentField.once(Map.of("owner.name", List.of("An", "Bình")), "owner.name"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.findings().getFirst().pointer())
                                .isEqualTo("owner.name"));
    }

    @Test
    void the_same_said_twice_is_no_question() {
        assertThat(SentField.once(Map.of("owner.name", List.of("An", "An")), "owner.name"))
                .isEqualTo("An");
        assertThat(SentField.once(Map.of(), "owner.name")).isEmpty();
    }

    @Test
    void all_fields_of_a_page_that_say_two_things_are_named_at_once() {
        var sent =
                Map.of("b", List.of("1", "2"), "a", List.of("x", "y"), "choices", List.of("1", "2"), "c", List.of("1"));
        assertThatThrownBy(() -> SentField.requireOnce(sent, name -> !name.equals("choices")))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.findings())
                                .extracting(BadInput.Finding::pointer)
                                .containsExactly("a", "b"));
    }
}
