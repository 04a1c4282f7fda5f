package vn.motcua.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LongValuesTest {
    @Test
    void a_whole_document_stands_with_its_length_and_fingerprint_and_two_that_differ_stay_two() {
        var diagram = "ă".repeat(2001);

        var kept = LongValues.shortened(Map.of("bpmn", diagram, "other", diagram + "x", "name", "Ngắn"));

        assertThat(kept).containsEntry("name", "Ngắn");
        var bpmn = String.valueOf(kept.get("bpmn"));
        assertThat(LongValues.letters(bpmn)).isEqualTo(2001);
        assertThat(bpmn).hasSizeLessThan(100).isNotEqualTo(kept.get("other"));
    }

    @Test
    void what_somebody_typed_like_it_is_no_shortened_value() {
        assertThat(LongValues.letters("[2001 letters, SHA-256 abc]")).isZero();
        assertThat(LongValues.letters("ă".repeat(2000))).isZero();
    }
}
