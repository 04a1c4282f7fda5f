package motcua.linkage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietnameseNamesTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Kind names =
            Objects.requireNonNull(new VietnameseProfile().kinds().get("name"));

    @Test
    void a_name_is_read_as_surname_middle_and_given_name() {
        assertThat(names.normalise("  Nguyễn  Thị Thu Hà "))
                .isEqualTo(List.of(
                        "nguyen thi thu ha",
                        marked("Nguyễn Thị Thu Hà"),
                        "nguyen",
                        "thi thu",
                        "ha",
                        "ha nguyen thi thu",
                        letters("nguyethia")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "nguye6n4 van b", "Đặng  ZZ 2 Tú3", "Hòa", "x1 y2 z0"})
    void the_letters_are_those_of_the_name_without_marks(String raw) {
        var read = names.normalise(raw);
        assertThat(read.getLast()).isEqualTo(letters(read.getFirst().replace(" ", "")));
    }

    /** What lets most pairs do without an edit distance. */
    @Test
    void one_edit_changes_two_letters_at_most() {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++) {
            var name = new StringBuilder("nguyenthithuha" + LETTERS.charAt(random.nextInt(LETTERS.length())));
            var place = random.nextInt(name.length());
            var before = Integer.parseInt(letters(name.toString()));
            var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (i % 3) {
                case 0 -> name.deleteCharAt(place);
                case 1 -> name.insert(place, letter);
                default -> name.setCharAt(place, letter);
            }
            assertThat(Integer.bitCount(before ^ Integer.parseInt(letters(name.toString()))))
                    .isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hoà",
        "Thúy, Thuý",
        "NGUYỄN, nguyễn",
        "Nguyeenx, Nguyễn",
        "nguye6n4, Nguyễn",
        "Ddawjng, Đặng",
        "Hu\u031bo\u031bng, Hương"
    })
    void spellings_of_one_word_have_one_form_with_marks(String one, String other) {
        assertThat(marked(one)).isEqualTo(marked(other));
    }

    @ParameterizedTest
    @CsvSource({"Thủy, Thúy", "Đặng, Dang", "Hùng, Hưng"})
    void marks_tell_words_apart_but_not_their_letters(String one, String other) {
        assertThat(marked(one)).isNotEqualTo(marked(other));
        assertThat(names.normalise(one).getFirst())
                .isEqualTo(names.normalise(other).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "Lý Văn Nam, Lí Văn Nam",
        "Hoàng Anh, Huỳnh Anh",
        "Võ Thị Lan, Vũ Thị Lan",
        "Trần Văn Phúc, Trần Văn Phước",
        "Lê Văn An, An Văn Lê"
    })
    void variants_and_order_fold_to_the_same_sorted_form(String one, String other) {
        assertThat(names.normalise(one).get(5)).isEqualTo(names.normalise(other).get(5));
    }

    @Test
    void what_holds_no_letter_is_no_name() {
        assertThat(names.normalise(" ?.- ")).isEmpty();
    }

    private static String letters(String word) {
        return String.valueOf(word.chars()
                .map(letter -> 1 << (letter <= '9' ? 26 : letter - 'a'))
                .reduce(0, (some, one) -> some | one));
    }

    private String marked(String word) {
        return names.normalise(word).get(1);
    }
}
