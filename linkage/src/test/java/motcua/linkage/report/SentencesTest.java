package motcua.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import motcua.linkage.profile.Profile;
import motcua.linkage.weights.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {
    private static final List<String> FIELDS =
            List.of("number", "name", "born", "sex", "commune", "phone", "given_name");
    private static final List<String> WORDS =
            List.of("number", "name", "date", "sex", "commune-before", "phone", "text");

    @Test
    void in_vietnamese_no_english_field_name_is_left() {
        var sentences = new Sentences("vi");
        assertThat(sentences.sentence(shape(), differing()))
                .isEqualTo("số định danh khác nhau; họ tên khác nhau; ngày sinh khác nhau; giới tính khác nhau;"
                        + " xã, phường khác nhau; số điện thoại khác nhau; tên khác nhau");
    }

    @Test
    void a_field_that_no_language_knows_keeps_its_name() {
        var shape = new Shape(List.of("house_number"), List.of("code"), List.of(kind("code")));
        assertThat(new Sentences("vi").sentence(shape, new int[] {1})).isEqualTo("house number khác nhau");
        assertThat(new Sentences("en").sentence(shape, new int[] {1})).isEqualTo("house number differs");
    }

    @Test
    void what_cannot_be_compared_is_not_said() {
        assertThat(new Sentences("vi").sentence(shape(), new int[FIELDS.size()]))
                .isEmpty();
    }

    private static int[] differing() {
        var levels = new int[FIELDS.size()];
        Arrays.fill(levels, 1);
        return levels;
    }

    private static Shape shape() {
        return new Shape(FIELDS, WORDS, WORDS.stream().map(SentencesTest::kind).toList());
    }

    private static motcua.linkage.profile.Kind kind(String word) {
        return java.util.Objects.requireNonNull(
                Profile.named("vietnamese").kinds().get(word));
    }
}
