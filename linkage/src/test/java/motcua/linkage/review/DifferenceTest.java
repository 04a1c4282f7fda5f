package motcua.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {
    @Test
    void one_letter_is_marked_on_both_sides() {
        assertThat(marked("Lê Văn Thuỷ", "Lê Văn Thúy")).isEqualTo("Lê Văn Th[uỷ] | Lê Văn Th[úy]");
        assertThat(marked("0912345678", "0912345578")).isEqualTo("0912345[6]78 | 0912345[5]78");
    }

    @Test
    void capitals_and_the_form_of_the_marks_do_not_differ() {
        assertThat(marked("LÊ VĂN THỦY", "Lê Văn Thu\u0309y")).isEqualTo("LÊ VĂN THỦY | Lê Văn Thủy");
    }

    @Test
    void a_missing_middle_name_is_the_only_mark() {
        assertThat(marked("Nguyễn Thị Ngọc Lan", "Nguyễn Thị Lan")).isEqualTo("Nguyễn Thị [Ngọc ]Lan | Nguyễn Thị Lan");
    }

    @Test
    void words_with_little_in_common_are_marked_as_wholes() {
        assertThat(marked("Phường Hà Lầm, Tỉnh Quảng Ninh", "Phường Long Xuyên, Tỉnh An Giang"))
                .isEqualTo("Phường [Hà] [Lầm], Tỉnh [Quảng] [Ninh] | Phường [Long] [Xuyên], Tỉnh [An] [Giang]");
    }

    @Test
    void nothing_against_something_is_marked() {
        assertThat(marked("", "0912345678")).isEqualTo(" | [0912345678]");
    }

    private static String marked(String left, String right) {
        var difference = Difference.of(left, right);
        return text(difference.left()) + " | " + text(difference.right());
    }

    private static String text(java.util.List<Difference.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
