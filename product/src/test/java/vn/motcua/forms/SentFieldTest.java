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
                .isInstanceOfSatisfying(BadInput.class, refused -> assertThat(
                                refused.findings().getFirst().pointer())
                        .isEqualTo("owner.name"));
    }

    @Test
    void the_same_said_twice_is_no_question() {
        assertThat(SentField.once(Map.of("owner.name", List.of("An", "An")), "owner.name"))
                .isEqualTo("An");
        assertThat(SentField.once(Map.of(), "owner.name")).isEmpty();
    }
}
